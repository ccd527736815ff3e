"""The API for people: one plain page written from the OpenAPI document, without script and without strangers."""

from collections.abc import Iterator
from functools import cache
from html import escape
from typing import Any

from django.http import HttpRequest, HttpResponse

from planweave.kernel.language import Language, Text, language_of

from .api import api

TITLE = Text("api_page.title", "Planweave API", "织策接口")
INTRODUCTION = Text(
    "api_page.introduction",
    "Everything that the browser does, a program can do here. Send “Authorization: Bearer TOKEN”; make a token in "
    "your profile or with “planweave token create”. Errors are problem documents (RFC 9457) with a stable code. "
    "A write may carry an Idempotency-Key, and its answer names its step in X-Operation-Id, for undo.",
    "浏览器能做的一切,程序都可以通过接口完成。请求时携带 “Authorization: Bearer 令牌”;令牌可在个人资料中创建,"
    "也可用 “planweave token create” 生成。错误以问题文档(RFC 9457)返回,并带有稳定的错误码。"
    "写操作可携带 Idempotency-Key,其响应以 X-Operation-Id 标明所属步骤,可用于撤销。",
)
DOCUMENT = Text("api_page.document", "OpenAPI document", "OpenAPI 文档")
PARAMETERS = Text("api_page.parameters", "Parameters", "参数")
BODY = Text("api_page.body", "Body", "请求体")
ANSWER = Text("api_page.answer", "Answer", "响应")
SHAPES = Text("api_page.shapes", "Shapes", "数据结构")
REQUIRED = Text("api_page.required", "required", "必填")

STYLE = """
:root { color-scheme: light dark; }
body { font: 15px/1.6 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans SC", sans-serif;
  max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
code { font: 13px/1.5 ui-monospace, Menlo, Consolas, monospace; }
h2 { margin-top: 3rem; } h3 { margin: 2rem 0 .25rem; font-size: 1rem; }
nav a { margin-right: 1rem; } p { margin: .25rem 0; }
table { border-collapse: collapse; margin: .25rem 0; } td { padding: .1rem 1rem .1rem 0; vertical-align: top; }
"""


def style(_request: HttpRequest) -> HttpResponse:
    return HttpResponse(STYLE, content_type="text/css")


def page(request: HttpRequest) -> HttpResponse:
    """Readable without signing in, as the document itself is."""
    return HttpResponse(_page(language_of(request.headers.get("Accept-Language", ""))))


@cache
def _page(language: Language) -> str:
    schema = api.get_openapi_schema()
    by_tag: dict[str, list[str]] = {}
    for path, methods in schema["paths"].items():
        for method, operation in methods.items():
            shown = "".join(_operation(language, method, path, operation))
            by_tag.setdefault(operation.get("tags", ["api"])[0], []).append(shown)
    title = TITLE.say(language)
    links = "".join(f'<a href="#{tag}">{tag}</a>' for tag in by_tag)
    sections = "".join(f'<h2 id="{tag}">{tag}</h2>{"".join(shown)}' for tag, shown in by_tag.items())
    shapes = "".join(_shape(language, name, model) for name, model in schema["components"]["schemas"].items())
    return (
        f'<!doctype html><html lang="{"zh-CN" if language == "zh" else "en"}"><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width"><title>{title}</title>'
        f'<link rel="stylesheet" href="docs.css"><h1>{title}</h1><p>{escape(INTRODUCTION.say(language))}</p>'
        f'<p><a href="openapi.json">{DOCUMENT.say(language)}</a></p><nav>{links}'
        f'<a href="#shapes">{SHAPES.say(language)}</a></nav>'
        f'{sections}<h2 id="shapes">{SHAPES.say(language)}</h2>{shapes}</html>'
    )


def _operation(language: Language, method: str, path: str, operation: dict[str, Any]) -> Iterator[str]:
    yield f'<h3 id="{operation["operationId"]}"><code>{method.upper()} {escape(path)}</code></h3>'
    yield f"<p>{escape(operation.get('description', ''))} <code>{operation['operationId']}</code></p>"
    if parameters := operation.get("parameters"):
        rows = [
            _row(language, one["name"], one["schema"], is_required=one.get("required", False))
            for one in parameters
        ]
        yield f"<p>{PARAMETERS.say(language)}</p><table>{''.join(rows)}</table>"
    for media in operation.get("requestBody", {}).get("content", {}).values():
        yield f"<p>{BODY.say(language)}: {_type(media['schema'])}</p>"
    for status, response in operation["responses"].items():
        types = [_type(media["schema"]) for media in response.get("content", {}).values()]
        yield f"<p>{ANSWER.say(language)} {status}: {', '.join(types) or '—'}</p>"


def _shape(language: Language, name: str, model: dict[str, Any]) -> str:
    needed = model.get("required", [])
    rows = [
        _row(language, key, value, is_required=key in needed)
        for key, value in model.get("properties", {}).items()
    ]
    about = f"<p>{escape(model['description'])}</p>" if "description" in model else ""
    return f'<h3 id="{name}"><code>{name}</code></h3>{about}<table>{"".join(rows)}</table>'


def _row(language: Language, name: str, schema: dict[str, Any], *, is_required: bool) -> str:
    mark = REQUIRED.say(language) if is_required else ""
    return f"<tr><td><code>{escape(name)}</code></td><td>{_type(schema)}</td><td>{mark}</td></tr>"


def _type(schema: dict[str, Any]) -> str:
    if reference := schema.get("$ref"):
        name = reference.rpartition("/")[2]
        return f'<a href="#{name}"><code>{name}</code></a>'
    if choices := schema.get("anyOf") or schema.get("allOf"):
        return " | ".join(_type(one) for one in choices)
    if "enum" in schema:
        return " | ".join(f"<code>{escape(str(one))}</code>" for one in schema["enum"])
    if schema.get("type") == "array":
        return f"[{_type(schema.get('items', {}))}]"
    if isinstance(values := schema.get("additionalProperties"), dict):
        return f"{{ … : {_type(values)} }}"
    return f"<code>{escape(str(schema.get('format') or schema.get('type') or 'any'))}</code>"
