import type { ReactNode } from "react";
import type { Tone } from "../mark";

export interface BoardColumn {
  id: string;
  title: string;
  tone?: Tone;
  /** How many there are in all, when not every card is loaded. */
  count?: number;
  /** More cards than this are marked. */
  limit?: number;
  /** A quiet line under the title: effort, capacity. */
  note?: ReactNode;
}

export interface CardMove {
  key: string;
  from: string;
  to: string;
  /** Its index in the new column, counted without the card itself. */
  index: number;
}

export interface BoardProps<C> {
  label: string;
  columns: readonly BoardColumn[];
  cardsOf: (columnId: string) => readonly C[];
  cardKey: (card: C) => string;
  /** One line that names the card: for the move menu and assistive technology. */
  cardLabel: (card: C) => string;
  renderCard: (card: C) => ReactNode;
  onMove?: (move: CardMove) => void;
  canMove?: (card: C, columnId: string) => boolean;
  onOpen?: (card: C) => void;
  /** Whether the order inside a column means something; without it a card only changes column. */
  isOrdered?: boolean;
}
