// Written by scripts/types.mjs from the server's OpenAPI document; do not edit.
export interface paths {}
export interface components {}
export interface operations {}
