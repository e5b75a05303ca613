using System.IO.Compression;
using System.Text;
using GangguanBot.Chat;
using GangguanBot.Chat.Routing;
using GangguanBot.Chat.Sending;
using GangguanBot.Languages;
using GangguanBot.Office;
using GangguanBot.Office.Organisation;

namespace GangguanBot.Administration.Import;

/// <summary>The page of <c>/admin</c> that takes a file: first looked through and shown, applied only then, and only if it is still what was shown.</summary>
public sealed class ImportConversation(OfficeDirectory office, OfficeImport import, OfficeExport export, IFileSource source, ITransport transport)
    : IConversation<ImportConversation>, IAdminPage
{
    /// <summary>Bytes of a file; an office of 500 agencies and 2,000 people has half a million.</summary>
    private const int Most = 5 * 1024 * 1024;

    private const string Dialogue = "import";

    /// <param name="Packed">The text as it came, compressed; <c>null</c>: a file is waited for.</param>
    public sealed record ImportDialogue(string? FileName = null, string? Packed = null);

    public string Name => "import";

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
            [.. Enum.GetValues<ExportKind>().Select(k => (IReadOnlyList<Button>)[new Button(talk.Say[$"import.export.{k}"], new ExportButton(k))]), AdminConversation.BackTo(talk)]));
    }

    private async Task FaultsAsync(Talk talk, int page)
    {
        if (await KeptAsync(talk) is not var (text, name)) return;
        talk.Show(AdminConversation.Key, Render(talk.Say, await import.PlanAsync(text, toApply: false), name, text, page, AdminConversation.BackTo(talk, Name)));
    }

    private async Task ApplyAsync(Talk talk, string digest)
    {
        if (await KeptAsync(talk) is not var (text, name)) return;
        var plan = await import.PlanAsync(text, toApply: true);
        if (plan.Digest(text) != digest || plan.Faults.Count > 0 || plan.ChangesNothing)
        {
            talk.Alert(talk.Say["import.changed_since"]);
            talk.Show(AdminConversation.Key, Render(talk.Say, plan, name, text, 0, AdminConversation.BackTo(talk, Name)));
            return;
        }

        var me = (await office.PersonAsync(talk.Speaker.PersonId!.Value))!;
        await import.ApplyAsync(me, plan, name);
        await talk.ForgetAsync(Dialogue);
        talk.Show(AdminConversation.Key, new Card(Html.Paragraphs(talk.Say.Html("import.done", ("file", name)), Counts(talk.Say, plan)), [AdminConversation.BackTo(talk, Name)]));
    }

    private Task ExportAsync(Talk talk, ExportKind kind) => export.SendAsync(talk, kind);

    /// <returns><c>null</c>: no file is kept any more, and that has been said.</returns>
    private static async Task<(string Text, string Name)?> KeptAsync(Talk talk)
    {
        if (await talk.KeptAsync<ImportDialogue>(Dialogue) is { Packed: { } packed, FileName: { } name }) return (Unpack(packed), name);
        talk.Alert(talk.Say["import.gone"]);
        return null;
    }

    private async Task SentAsync(Talk talk)
    {
        if (talk.Incoming.Content is not Content.Document { File: var file }) { talk.Reply(talk.Say.Html("import.wanted")); return; }
        if (file.Size > Most) { talk.Reply(talk.Say.Html("import.too_big", ("megabytes", Most / 1024 / 1024))); return; }
        await transport.DeliverAsync(talk.Incoming.ChatId, new BotCall.ShowTyping(), messageId: null, CancellationToken.None);
        await using var content = await source.OpenAsync(file, CancellationToken.None);
        if (content is null) { talk.Reply(talk.Say.Html("import.unavailable")); return; }
        using var bytes = new MemoryStream();
        await content.CopyToAsync(bytes);
        if (bytes.Length > Most) { talk.Reply(talk.Say.Html("import.too_big", ("megabytes", Most / 1024 / 1024))); return; }

        var name = file.FileName is { Length: > 0 } given ? given[..Math.Min(given.Length, 100)] : "-";
        if (OrganisationText.Of(bytes.ToArray()) is not { } text)
        {
            talk.Reply(Html.Escape(new OrganisationFault(null, OrganisationFaultKind.NotText).Say(talk.Say)));
            return;
        }

        await talk.ListenAsync(Dialogue, new ImportDialogue(name, Pack(text)));
        talk.Show(AdminConversation.Key, Render(talk.Say, await import.PlanAsync(text), name, text, 0, AdminConversation.BackTo(talk, Name)));
    }

    private static Card Render(Phrases say, ImportPlan plan, string name, string text, int page, IReadOnlyList<Button> back)
    {
        var title = say.Html("import.title", ("file", name));
        if (plan.ChangesNothing) return new Card(Html.Paragraphs(title, Counts(say, plan), say.Html("import.nothing")), [back]);
        if (plan.Faults.Count == 0)
        {
            return new Card(Html.Paragraphs(title, Counts(say, plan), say.Html("import.ready")),
                [[new Button(say["import.apply"], new ImportApplyButton(plan.Digest(text)), ButtonStyle.Forward)],
                 [new Button(say["import.cancel"], new ImportCancelButton())]]);
        }

        var faults = Paging.Of(plan.Faults, page, 20);
        return new Card(
            Html.Paragraphs(title, Counts(say, plan), say.Html("import.faults", ("count", faults.Total)), Html.Lines(faults.Shown.Select(f => (Html?)Html.Escape(f.Say(say))))),
            [.. faults.Turns(at => new ImportFaultsButton(at)), back]);
    }

    private static Html Counts(Phrases say, ImportPlan plan) => Html.Lines(
        Count(say, "import.agencies", plan.Agencies.Count), Count(say, "import.posts", plan.Posts.Count), Count(say, "import.people", plan.People.Count),
        plan.Network.Total == 0 ? null : Count(say, "import.network", plan.Network.Count));

    private static Html? Count(Phrases say, string what, ImportCount count) => count is { New: 0, Changed: 0, Same: 0 } ? null
        : say.Html("import.count", ("what", say[what]), ("new", count.New), ("changed", count.Changed), ("same", count.Same));

    private static string Pack(string text)
    {
        using var packed = new MemoryStream();
        using (var zip = new GZipStream(packed, CompressionLevel.Optimal)) zip.Write(Encoding.UTF8.GetBytes(text));
        return Convert.ToBase64String(packed.ToArray());
    }

    private static string Unpack(string packed)
    {
        using var zip = new StreamReader(new GZipStream(new MemoryStream(Convert.FromBase64String(packed)), CompressionMode.Decompress), Encoding.UTF8);
        return zip.ReadToEnd();
    }
}
