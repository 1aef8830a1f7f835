"""Whether what a plugin declares is what the hooks ask for; each mistake is told so that a newcomer can act on it."""

import dataclasses
import re
from collections.abc import Mapping, Sequence
from typing import Any

import msgspec

from workbench.errors import WorkbenchError
from workbench.jobs.parameters import must_be_given
from workbench.plugin_api import API_VERSION, DECLARED, PluginInfo
from workbench.plugin_host.calls import MisbehavedError
from workbench.plugin_host.icons import is_icon
from workbench.settings import values
from workbench.settings.declare import Setting

_ID = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
_NAME = re.compile(r"[A-Za-z][\w.-]*")
_SETTING = re.compile(r"[a-z][a-z0-9_]*")
_CODE = re.compile(r"[^\W\d]\w*(\.[^\W\d]\w*)*:[^\W\d]\w*")
_CODE_FIELDS = ("widget", "work", "make", "ask", "run", "check", "choices", "take", "entry", "recognise", "configure")
_SECONDS = ("deadline", "idle_seconds", "minutes")


class DeclarationError(MisbehavedError):
    """What is wrong with what it declares."""


def info(value: object, plugin_id: str) -> PluginInfo:
    """What `plugin_info` returned, checked. Raises DeclarationError."""
    if not isinstance(value, PluginInfo):
        raise DeclarationError(f"returns {_kind(value)} from plugin_info, which should be a PluginInfo")
    found: PluginInfo = _typed("plugin_info", value)
    if not _ID.fullmatch(found.id):
        raise DeclarationError(f'has the id {found.id!r}; an id has small letters, digits and "-"')
    if found.id != plugin_id:
        raise DeclarationError(
            f"has the id {found.id!r}, but its entry point is named {plugin_id!r}; they have to be the same"
        )
    for name in ("title", "summary", "version"):
        if not getattr(found, name).strip():
            raise DeclarationError(f"says nothing as its {name}")
    for need in found.needs:
        if not (need.module and need.install):
            raise DeclarationError("needs a library without a name")
    if found.api_version != API_VERSION:
        newer = found.api_version > API_VERSION
        way = "a newer workbench" if newer else "a newer version of it"
        raise DeclarationError(
            f"was written for version {found.api_version} of the plugin interface, and this workbench has version "
            f"{API_VERSION}; {way} is needed"
        )
    return found


_PARAMETERS = "parameters"  # no hook of its own: settings of a job kind, some of which have no default
_WANTED = {**DECLARED, _PARAMETERS: Setting, "plugin_info": PluginInfo}


def declarations(hook: str, value: object) -> tuple[Any, ...]:
    """What a hook returned, checked and in the types it should have. Raises DeclarationError."""
    wanted = _WANTED[hook]
    if not isinstance(value, list | tuple):
        raise DeclarationError(f"returns {_kind(value)} from {hook}, which should be a list of {wanted.__name__}")
    for one in value:
        if not isinstance(one, wanted):
            raise DeclarationError(f"has {_kind(one)} in the list from {hook}, which should hold {wanted.__name__}")
    found = tuple(_declaration(hook, _typed(hook, one)) for one in value)
    names = [one.name for one in found]
    for name in names:
        if names.count(name) > 1:
            raise DeclarationError(f"has two of the name {name!r} in {hook}")
    return found


def together(declared: Mapping[str, Sequence[Any]]) -> None:
    """Whether declarations that name each other do. Raises DeclarationError."""
    pages = {page.name for page in declared.get("pages", ())}
    jobs = {job.name: {setting.name for setting in job.parameters} for job in declared.get("jobs", ())}
    for action in declared.get("model_actions", ()):
        if bool(action.page) == bool(action.job):
            raise DeclarationError(f"has the model action {action.name!r}, which names not exactly one of page and job")
        _page(action.page, pages, f"model action {action.name!r}")
        _job(action.job, action.parameter, jobs, f"model action {action.name!r}")
    for drop in declared.get("file_drops", ()):
        _page(drop.page, pages, f"file drop {drop.name!r}")
    for form in declared.get("model_formats", ()):
        _job(form.job, form.parameter, jobs, f"model format {form.name!r}")
        if not form.job:
            raise DeclarationError(f"has the model format {form.name!r} without a job")


def _page(name: str, pages: set[str], whose: str) -> None:
    if name and name not in pages:
        raise DeclarationError(f"has the {whose} with the page {name!r}, which it does not have")


def _job(name: str, parameter: str, jobs: Mapping[str, set[str]], whose: str) -> None:
    if name and name not in jobs:
        raise DeclarationError(f"has the {whose} with the job {name!r}, which it does not have")
    if name and parameter not in jobs[name]:
        raise DeclarationError(f"has the {whose}, but its job {name!r} takes no {parameter!r}")


def _declaration(hook: str, one: Any) -> Any:
    if isinstance(one, Setting):
        return _setting(hook, one)
    if not _NAME.fullmatch(one.name):
        raise DeclarationError(f"has {one.name!r} as a name in {hook}; names are letters, digits, '-', '_' and '.'")
    fields = {field.name for field in dataclasses.fields(one)}
    for name in fields & {"title", "sentence"}:
        if not getattr(one, name).strip():
            raise DeclarationError(f"says nothing as the {name} of {one.name!r} in {hook}")
    for name in fields & set(_CODE_FIELDS):
        code = getattr(one, name)
        if not _CODE.fullmatch(code) and not (name == "configure" and not code):
            raise DeclarationError(f'has {code!r} as the {name} of {one.name!r}; code is named "package.module:name"')
    if "icon" in fields and not is_icon(one.icon):
        raise DeclarationError(f"has {one.icon!r} as the icon of {one.name!r}, which Lucide does not have")
    for name in fields & set(_SECONDS):
        if not 0 < getattr(one, name) < 1e9:
            raise DeclarationError(f"has {getattr(one, name)!r} as the {name} of {one.name!r}")
    if "suffixes" in fields:
        _suffixes(hook, one)
    if "parameters" in fields:
        parameters = declarations(_PARAMETERS, one.parameters)
        return dataclasses.replace(one, parameters=parameters)
    return one


def _suffixes(hook: str, one: Any) -> None:
    for suffix in one.suffixes:
        if not re.fullmatch(r"(\.[^\s./\\A-Z]+)+", suffix):
            raise DeclarationError(f"has {suffix!r} as a suffix of {one.name!r}; suffixes are like '.pdf'")
    if not one.suffixes:
        raise DeclarationError(f"says no suffixes for {one.name!r} in {hook}")


def _setting(hook: str, one: Setting) -> Setting:
    if not _SETTING.fullmatch(one.name):
        raise DeclarationError(f"has the setting {one.name!r}; its name should have small letters, digits and '_'")
    for name in ("title", "sentence"):
        if not getattr(one, name).strip():
            raise DeclarationError(f"says nothing as the {name} of the setting {one.name!r}")
    if one.kind in ("choice", "order") and not one.choices:
        raise DeclarationError(f"has the setting {one.name!r} without choices")
    if hook == _PARAMETERS and must_be_given(one):
        return one
    try:
        default = values.checked(one, one.default)
    except WorkbenchError as error:
        raise DeclarationError(f"has a default that cannot be: {error.sentence()}".rstrip(".")) from error
    return dataclasses.replace(one, default=default)


def _typed(hook: str, one: Any) -> Any:
    """The same with every field of the type it is declared with; lists become tuples."""
    fields = {field.name: getattr(one, field.name) for field in dataclasses.fields(one)}
    kind = _WANTED[hook]
    try:
        return msgspec.convert(fields, kind, from_attributes=True)
    except msgspec.ValidationError as error:
        what, _, where = str(error).partition(" - at ")
        place = where.strip("`").removeprefix("$.")
        raise DeclarationError(f"has a wrong value in {hook}, {place or kind.__name__}: {what}") from error


def _kind(value: object) -> str:
    name = type(value).__name__
    return "nothing" if value is None else f"{'an' if name[0] in 'aeiou' else 'a'} {name}"
