using GangguanBot.Chat;
using GangguanBot.Chat.Routing;
using GangguanBot.Chat.Sending;
using GangguanBot.Languages;

namespace GangguanBot.Office.Privacy;

/// <summary>The admins' side of a request to be forgotten: only a tap of theirs does it, and a refusal says why.</summary>
[PhraseFamily("privacy.admin.not_yet.", "last_admin", "holds", "open_report")]
public sealed class ErasureConversation(
    OfficeDirectory office, Erasure erasure, Messenger messenger, OfficeJournal journal)
    : IConversation<ErasureConversation>
{
    private const string Dialogue = "erasure_refusal";
    private const int Shortest = 5, Longest = 500;

    public sealed record ErasureDialogue(int Person, int Version);

    public static void Map(Routes<ErasureConversation> on) => on
        .Button<ErasureButton>((c, talk, button) => c.PressedAsync(talk, button), Rights.Of(Right.Administer))
        .Dialogue<ErasureDialogue>(Dialogue, (c, talk, erasureDialogue) =>
            c.TypedAsync(talk, erasureDialogue), Rights.Of(Right.Administer));

    public async Task AskAdminsAsync(Person person)
    {
        foreach (var admin in await office.AdminsAsync())
            messenger.Show(admin, KeyOf(person), say => Request(say, person), Posting.Anew);
    }

    private async Task PressedAsync(Talk talk, ErasureButton button)
    {
        if (await AskedAsync(button.Person, button.AskedAt) is not { } person) { talk.Alert(talk.Say["privacy.handled"]); return; }
        switch (button.Act)
        {
            case ErasureAct.Show:
                await talk.ForgetAsync(Dialogue);
                talk.Show(KeyOf(person), Request(talk.Say, person));
                break;
            case ErasureAct.Erase:
                talk.Show(KeyOf(person),
                    new Card(talk.Say.Html("privacy.admin.surely", ("name", person.Name)),
                    [[Of(talk.Say, person, "privacy.admin.button.erase_yes", ErasureAct.EraseSurely, ButtonStyle.Refuse)],
                    Back(talk, person)]));
                break;
            case ErasureAct.EraseSurely: await EraseAsync(talk, person); break;
            default:
                await talk.ListenAsync(Dialogue, new ErasureDialogue(person.Id, VersionOf(person)));
                talk.Show(KeyOf(person),
                    new Card(talk.Say.Html("privacy.admin.why", ("name", person.Name), ("min", Shortest), ("max", Longest)),
                    [Back(talk, person)]));
                break;
        }
    }

    private async Task EraseAsync(Talk talk, Person person)
    {
        var (key, admins) = (KeyOf(person), await office.AdminsAsync());
        var me = talk.Me;
        if (await erasure.ForgetAsync(me, person) is { } why) { talk.Alert(talk.Say[$"privacy.admin.not_yet.{why}"]); return; }
        foreach (var admin in admins.Where(a => !a.Removed))
            messenger.Show(admin, key, say => say.Html("privacy.admin.erased", ("by", me.Name)), Posting.OnlyIfThere);
    }

    private async Task TypedAsync(Talk talk, ErasureDialogue erasureDialogue)
    {
        if (await AskedAsync(erasureDialogue.Person, erasureDialogue.Version) is not { } person)
        {
            await talk.StopListeningAsync();
            talk.Reply(talk.Say.Html("privacy.handled"));
            return;
        }
        if (talk.Incoming.Content is not Content.TypedText { Text: var typed }
            || typed.Trim() is not { Length: >= Shortest and <= Longest } reason)
        {
            talk.Reply(talk.Say.Html("privacy.length", ("min", Shortest), ("max", Longest)));
            return;
        }

        person.ErasureAskedAt = null;
        journal.Write(talk.Me, OfficeAct.ErasureRefused, person.Name, after: reason);
        await talk.StopListeningAsync();
        messenger.Send(person, say => say.Html("privacy.refused", ("reason", reason)));
        foreach (var admin in await office.AdminsAsync())
            messenger.Show(admin, KeyOf(person), say =>
                say.Html("privacy.admin.refused", ("name", person.Name), ("by", talk.Speaker.Name), ("reason", reason)), Posting.InPlace);
    }

    /// <returns><c>null</c>: the request was dealt with, or never made.</returns>
    private async Task<Person?> AskedAsync(int id, int version) =>
        await office.PersonAsync(id) is { Removed: false, ErasureAskedAt: not null } person && VersionOf(person) == version ? person : null;

    private static Card Request(Phrases say, Person person) => new(
        say.Html("privacy.admin.asked", ("name", person.Name), ("id", person.TelegramId.ToString()), ("at", person.ErasureAskedAt)),
        [[Of(say, person, "privacy.admin.button.erase", ErasureAct.Erase, ButtonStyle.Refuse),
            Of(say, person, "privacy.admin.button.refuse", ErasureAct.Refuse)]]);

    private static Button Of(Phrases say, Person person, string phrase, ErasureAct act, ButtonStyle style = ButtonStyle.Plain) =>
        new(say[phrase], new ErasureButton(person.Id, VersionOf(person), act), style);

    private static IReadOnlyList<Button> Back(Talk talk, Person person) =>
        [new Button(talk.Say["button.back"], new ErasureButton(person.Id, VersionOf(person), ErasureAct.Show))];

    /// <summary>Minutes since 1970: a request made again later is another one.</summary>
    private static int VersionOf(Person person) => (int)(person.ErasureAskedAt!.Value.ToUnixTimeSeconds() / 60);

    private static string KeyOf(Person person) => $"erasure.{person.Id}";
}
