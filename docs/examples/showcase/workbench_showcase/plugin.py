"""Every hook, nothing but declarations: the code they name is imported where it is needed."""

from workbench.plugin_api import (
    AnswerCheck,
    Benchmark,
    Command,
    ComposerChip,
    ContextProvider,
    EngineBackend,
    FileDrop,
    JobKind,
    MessageAction,
    ModelAction,
    ModelFormat,
    Page,
    Pane,
    PluginInfo,
    ServiceKind,
    Setting,
    hookimpl,
)


@hookimpl
def plugin_info() -> PluginInfo:
    return PluginInfo(
        id="showcase",
        title="Showcase",
        summary="Notes that a model can look up; every hook in one small plugin.",
        version="1.0.0",
        api_version=1,
    )


@hookimpl
def settings() -> list[Setting]:
    return [
        Setting(
            name="passages",
            kind="int",
            title="Notes for an answer",
            sentence="How many notes go to the model with a question, at most.",
            default=3,
            minimum=1,
            maximum=20,
        )
    ]


@hookimpl
def pages() -> list[Page]:
    return [Page(name="notes", title="Notes", icon="sticky-note", widget="workbench_showcase.tab:NotesPage")]


@hookimpl
def panes() -> list[Pane]:
    return [Pane(name="notes", title="Notes", icon="sticky-note", widget="workbench_showcase.tab:NotesPane")]


@hookimpl
def services() -> list[ServiceKind]:
    return [ServiceKind(name="notes", make="workbench_showcase.store:Notes", idle_seconds=60)]


@hookimpl
def jobs() -> list[JobKind]:
    folder = Setting(name="folder", kind="folder", title="Folder", sentence="Where the text files lie.", default=None)
    model = Setting(name="model", kind="file", title="File", sentence="The compressed GGUF file.", default=None)
    measured = Setting(name="model", kind="text", title="Model", sentence="The model that writes.", default="")
    return [
        JobKind(
            name="import",
            title="Import notes",
            sentence="Keeps each text file of a folder as a note.",
            work="workbench_showcase.work:import_folder",
            parameters=(folder,),
            pausable=True,
        ),
        JobKind(
            name="unpack",
            title="Unpack a model",
            sentence="Makes a GGUF file of a compressed one, beside it.",
            work="workbench_showcase.work:unpack",
            parameters=(model,),
        ),
        JobKind(
            name="speed",
            title="Writing speed",
            sentence="Lets a model write a little and says how fast it was.",
            work="workbench_showcase.work:speed",
            parameters=(measured,),
            heavy=True,
        ),
    ]


@hookimpl
def context_providers() -> list[ContextProvider]:
    return [
        ContextProvider(
            name="notes",
            title="Notes",
            sentence="Finds the notes that share the most words with the question.",
            ask="workbench_showcase.chat:passages",
        )
    ]


@hookimpl
def composer_chips() -> list[ComposerChip]:
    return [
        ComposerChip(
            name="which",
            title="Notes",
            icon="sticky-note",
            sentence="Which notes the model may look up.",
            choices="workbench_showcase.chat:choices",
            many=True,
        )
    ]


@hookimpl
def message_actions() -> list[MessageAction]:
    return [MessageAction(name="keep", title="Keep as a note", icon="sticky-note", run="workbench_showcase.chat:keep")]


@hookimpl
def answer_checks() -> list[AnswerCheck]:
    return [
        AnswerCheck(
            name="quotes",
            title="Quotations",
            sentence="Marks what an answer quotes: whether a note says so.",
            check="workbench_showcase.chat:check_quotes",
        )
    ]


@hookimpl
def model_actions() -> list[ModelAction]:
    return [ModelAction(name="speed", title="Measure writing speed…", icon="gauge", job="speed")]


@hookimpl
def model_formats() -> list[ModelFormat]:
    return [
        ModelFormat(
            name="gguf-gz",
            title="Compressed GGUF",
            recognise="workbench_showcase.files:recognise",
            suffixes=(".gz",),
            job="unpack",
        )
    ]


@hookimpl
def file_drops() -> list[FileDrop]:
    return [
        FileDrop(
            name="notes",
            title="Keep as a note",
            suffixes=(".note",),
            take="workbench_showcase.files:take",
            page="notes",
        )
    ]


@hookimpl
def commands() -> list[Command]:
    return [
        Command(
            name="notes",
            sentence="List the notes, or add one.",
            configure="workbench_showcase.cli:add_arguments",
            run="workbench_showcase.cli:run",
        )
    ]


@hookimpl
def benchmarks() -> list[Benchmark]:
    return [
        Benchmark(
            name="notes",
            sentence="How long a look into the notes takes.",
            run="workbench_showcase.cli:measure",
            minutes=0.1,
        )
    ]


@hookimpl
def engines() -> list[EngineBackend]:
    return [
        EngineBackend(
            name="echo",
            title="Echo",
            sentence="A toy that writes in the manner of the text in its file; it shows how an engine is written.",
            entry="workbench_showcase.echo_engine:run",
            recognise="workbench_showcase.files:recognise_echo",
            suffixes=(".echo",),
        )
    ]
