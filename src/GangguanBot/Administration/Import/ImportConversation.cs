using GangguanBot.Chat;
using GangguanBot.Chat.Routing;
using GangguanBot.Chat.Sending;
using GangguanBot.Languages;
using GangguanBot.Office;
using GangguanBot.Office.Organisation;

namespace GangguanBot.Administration.Import;

/// <summary>The page of <c>/admin</c> that takes a file: looked through, shown, applied by <see cref="ImportAct"/>.</summary>
public sealed class ImportConversation(
    OfficeImport import, OfficeExport export, LongActs acts, SentFiles files)
    : IConversation<ImportConversation>, IAdminPage
{
    /// <summary>Bytes of a file; an office of 500 agencies and 2,000 people has half a million.</summary>
    private const int Most = 5 * 1024 * 1024;

    internal const string Page = "import", Dialogue = "import";

    /// <param name="Packed">The text as it came, compressed; <c>null</c>: a file is waited for.</param>
    public sealed record ImportDialogue(string? FileName = null, string? Packed = null);

    /// <param name="Text">Of the file, as it came.</param>
    private sealed record KeptImport(ImportDialogue File, string Text);

    public string Name => Page;

    public static void Map(Routes<ImportConversation> on) => on
        .Button<ExportButton>((c, talk, button) => c.ExportAsync(talk, button.Kind), Rights.Of(Right.Administer))
        .Button<ImportCancelButton>((c, talk, _) => c.ShowAsync(talk), Rights.Of(Right.Administer))
        .Button<ImportFaultsButton>((c, talk, button) => c.FaultsAsync(talk, button.Page), Rights.Of(Right.Administer))
        .Button<ImportApplyButton>((c, talk, button) => c.ApplyAsync(talk, button.Digest), Rights.Of(Right.Administer))
        .Dialogue<ImportDialogue>(Dialogue, (c, talk, _) => c.SentAsync(talk), Rights.Of(Right.Administer));

    public async Task ShowAsync(Talk talk)
    {
        await talk.ListenAsync(Dialogue, new ImportDialogue());
        talk.Show(AdminConversation.Key, new Card(talk.Say.Html("import.ask"),
            [.. Enum.GetValues<ExportKind>()
                .Select(k => (IReadOnlyList<Button>)[new Button(talk.Say[$"import.export.{k}"], new ExportButton(k))]),
                AdminConversation.BackTo(talk)]));
    }

    private async Task FaultsAsync(Talk talk, int page)
    {
        if (await KeptAsync(talk) is not var (file, text)) return;
        talk.Show(AdminConversation.Key,
            ImportCard.Of(talk.Say, await import.PlanAsync(text), file.FileName!, text, page, AdminConversation.BackTo(talk.Say, Name)));
    }

    private async Task ApplyAsync(Talk talk, string digest)
    {
        if (await KeptAsync(talk) is not var (kept, text)) return;
        if (await acts.WaitsAsync(LongActKind.Import)) { talk.Alert(talk.Say["import.waits"]); return; }

        var name = kept.FileName!;
        var plan = await import.PlanAsync(text);
        if (plan.Digest(text) != digest || plan.Faults.Count > 0 || plan.ChangesNothing)
        {
            talk.Alert(talk.Say["import.changed_since"]);
            talk.Show(AdminConversation.Key, ImportCard.Of(talk.Say, plan, name, text, 0, AdminConversation.BackTo(talk.Say, Name)));
            return;
        }

        var me = talk.Me;
        var file = new ApprovedFile(name, kept.Packed!, digest);
        if (!await acts.AskAsync(LongActKind.Import, me, talk.Incoming.ChatId, file.ToString()))
        {
            talk.Alert(talk.Say["import.waits"]);
            return;
        }

        talk.Toast(talk.Say["import.running"]);
        talk.Show(AdminConversation.Key, ImportCard.Applying(talk.Say, plan, name, AdminConversation.BackTo(talk.Say, Name)));
    }

    private Task ExportAsync(Talk talk, ExportKind kind) => export.SendAsync(talk, kind);

    /// <returns><c>null</c>: no file is kept any more, and that has been said.</returns>
    private static async Task<KeptImport?> KeptAsync(Talk talk)
    {
        if (await talk.KeptAsync<ImportDialogue>(Dialogue) is { Packed: { } packed, FileName: not null } file)
            return new(file, PackedText.Unpack(packed));
        talk.Alert(talk.Say["import.gone"]);
        return null;
    }

    private async Task SentAsync(Talk talk)
    {
        if (talk.Incoming.Content is not Content.Document { File: var file }) { talk.Reply(talk.Say.Html("import.wanted")); return; }
        if (file.Size > Most) { talk.Reply(talk.Say.Html("import.too_big", ("megabytes", Most / 1024 / 1024))); return; }
        if (files.Take(file) is not FetchOutcome.Here(var bytes)) { talk.Reply(talk.Say.Html("import.unavailable")); return; }
        if (bytes.Length > Most) { talk.Reply(talk.Say.Html("import.too_big", ("megabytes", Most / 1024 / 1024))); return; }

        var name = file.FileName is { Length: > 0 } given ? Text.Cut(given, 100) : "-";
        if (OrganisationText.Of(bytes.Span) is not { } text)
        {
            talk.Reply(Html.Escape(new OrganisationFault(null, OrganisationFaultKind.NotText).Say(talk.Say)));
            return;
        }

        await talk.ListenAsync(Dialogue, new ImportDialogue(name, PackedText.Pack(text)));
        var back = AdminConversation.BackTo(talk.Say, Name);
        talk.Show(AdminConversation.Key, ImportCard.Of(talk.Say, await import.PlanAsync(text), name, text, 0, back));
    }
}
