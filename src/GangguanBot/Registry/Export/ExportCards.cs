using GangguanBot.Chat;
using GangguanBot.Languages;

namespace GangguanBot.Registry.Export;

/// <summary>The one message of an export, while it runs and after.</summary>
[PhraseFamily("export.button.", typeof(ExportForm))]
public static class ExportCards
{
    /// <summary>The buttons of the register's card: the present filter as a workbook or as a table.</summary>
    public static IReadOnlyList<Button> Row(Phrases say) =>
        [.. Enum.GetValues<ExportForm>().Select(form => new Button(say[$"export.button.{form}"], new ExportFormButton(form)))];

    internal static string Key(ExportJob job) => $"export.{job.Id}";

    internal static Card Of(ExportJob job, Phrases say) => job.State switch
    {
        ExportState.Waiting => Running("export.waiting", job, say),
        ExportState.Running => Running("export.running", job, say),
        ExportState.Done => say.Html("export.done", ("count", (decimal)job.Written), ("files", job.Parts)),
        ExportState.Cancelled => say.Html("export.cancelled"),
        _ => say.Html("export.failed", ("code", job.Code)),
    };

    internal static string Busy(ExportJob job, Phrases say) =>
        say.Text("export.busy", ("done", (decimal)job.Written), ("total", (decimal)job.Total));

    private static Card Running(string phrase, ExportJob job, Phrases say) =>
        new(say.Html(phrase, ("done", (decimal)job.Written), ("total", (decimal)job.Total), ("form", ExportRun.Extension(job.Form))),
        [new Button(say["export.button.cancel"], new CancelExportButton(job.Id))]);
}
