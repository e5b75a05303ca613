using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using GangguanBot.Chat;
using GangguanBot.Chat.Routing;
using GangguanBot.Chat.Sending;
using GangguanBot.Languages;
using GangguanBot.Storage;

namespace GangguanBot.Office.Privacy;

/// <summary>
/// <c>/data_saya</c>: everybody sees what is kept about them, and may ask for it to be put right or taken away (UU 27/2022).
/// </summary>
[PhraseFamily("privacy.part.", "holdings", "acts", "chat", "reports", "journal", "attachments", "answers", "traces", "parts",
    "ticket_acts", "deliveries")]
[PhraseFamily("privacy.not_yet.", "last_admin", "holds", "open_report")]
public sealed class PrivacyConversation(
    OfficeDirectory office, IEnumerable<IPersonalData> kept, PrivacyNotice notice, Erasure erasure, ErasureConversation requests,
        FileStore store, Outbox outbox, OfficeJournal journal, Messenger messenger)
    : IConversation<PrivacyConversation>
{
    private const string Key = "data_saya", Dialogue = "data_fix";
    private const int Shortest = 5, Longest = 500;

    private static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public sealed record PrivacyDialogue;

    public static void Map(Routes<PrivacyConversation> on) => on
        .Command("data_saya", (c, talk) => c.ShowAsync(talk, withFile: true))
        .Button<PrivacyButton>((c, talk, button) => c.PressedAsync(talk, button.Act))
        .Dialogue<PrivacyDialogue>(Dialogue, (c, talk, _) => c.TypedAsync(talk));

    private async Task PressedAsync(Talk talk, PrivacyAct act)
    {
        switch (act)
        {
            case PrivacyAct.Show:
                if (await talk.KeptAsync<PrivacyDialogue>(Dialogue) is not null) await talk.ForgetAsync(Dialogue);
                await ShowAsync(talk, withFile: false);
                break;
            case PrivacyAct.Fix:
                await talk.ListenAsync(Dialogue, new PrivacyDialogue());
                talk.Show(Key, new Card(talk.Say.Html("privacy.ask_fix"), [Back(talk)]));
                break;
            case PrivacyAct.Erase:
                talk.Show(Key, new Card(talk.Say.Html("privacy.ask_erase"),
                    [[new Button(talk.Say["privacy.button.erase_yes"], new PrivacyButton(PrivacyAct.EraseSurely), ButtonStyle.Refuse)],
                    Back(talk)]));
                break;
            default: await RequestAsync(talk); break;
        }
    }

    private async Task ShowAsync(Talk talk, bool withFile)
    {
        var me = talk.Me;
        var parts = new List<PersonalDataSection>();
        foreach (var one in kept) parts.AddRange(await one.OfAsync(me, CancellationToken.None));
        if (withFile)
        {
            var bytes = JsonSerializer.SerializeToUtf8Bytes(parts.ToDictionary(p => p.Name, p => p.Content), Json);
            journal.Write(me, OfficeAct.DataGiven, me.Name);
            outbox.SendFile(talk.Incoming.ChatId, fileId: null, await store.SaveMadeAsync(bytes, ".json", CancellationToken.None),
                "data-saya.json", asPhoto: false, talk.Say.Html("privacy.file"));
        }

        talk.Show(Key, new Card(
            Html.Paragraphs(
                talk.Say.Html("privacy.title"),
                Html.Lines(
                    talk.Say.Html("profile.name", ("name", me.Name)),
                    me.Nip is { } nip ? talk.Say.Html("profile.nip", ("nip", nip)) : null,
                    talk.Say.Html("profile.id", ("id", me.TelegramId.ToString())),
                    me.Agency is { } agency ? talk.Say.Html("profile.agency", ("agency", agency.Name)) : null,
                    me.Section is { } section ? talk.Say.Html("profile.section", ("section", section.Title)) : null),
                Html.Lines(parts.Where(p => p.Name != "person")
                    .Select(p => (Html?)talk.Say.Html("privacy.line", ("what", talk.Say[$"privacy.part.{p.Name}"]), ("count", p.Count)))),
                notice.Kept(talk.Say)),
            [[new Button(talk.Say["privacy.button.fix"], new PrivacyButton(PrivacyAct.Fix))],
                [new Button(talk.Say["privacy.button.erase"], new PrivacyButton(PrivacyAct.Erase))]]));
    }

    private async Task TypedAsync(Talk talk)
    {
        if (talk.Incoming.Content is not Content.TypedText { Text: var typed }
            || typed.Trim() is not { Length: >= Shortest and <= Longest } words)
        {
            talk.Reply(talk.Say.Html("privacy.length", ("min", Shortest), ("max", Longest)));
            return;
        }

        var me = talk.Me;
        await talk.StopListeningAsync();
        foreach (var admin in await office.AdminsAsync())
            messenger.Send(admin, say =>
                say.Html("privacy.fix_asked", ("name", me.Name), ("id", me.TelegramId.ToString()), ("words", words)));
        talk.Show(Key, new Card(talk.Say.Html("privacy.fix_sent")));
    }

    private async Task RequestAsync(Talk talk)
    {
        var me = talk.Me;
        if (await erasure.ObstacleAsync(me) is { } why)
        {
            talk.Show(Key, new Card(talk.Say.Html($"privacy.not_yet.{why}"), [Back(talk)]));
            return;
        }
        if (me.ErasureAskedAt is { } since)
        {
            talk.Show(Key, new Card(talk.Say.Html("privacy.erase_asked_already", ("at", since)), [Back(talk)]));
            return;
        }
        me.ErasureAskedAt = office.Now;
        journal.Write(me, OfficeAct.ErasureAsked, me.Name);
        await requests.AskAdminsAsync(me);
        talk.Show(Key, new Card(talk.Say.Html("privacy.erase_sent")));
    }

    private static IReadOnlyList<Button> Back(Talk talk) => [new Button(talk.Say["button.back"], new PrivacyButton(PrivacyAct.Show))];

}
