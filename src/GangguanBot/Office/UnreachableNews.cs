using GangguanBot.Chat.Sending;
using GangguanBot.Languages;
using GangguanBot.Office.Holders;
using GangguanBot.Office.Welcome;
using GangguanBot.Sop;

namespace GangguanBot.Office;

/// <summary>Tells the admins that somebody of the office cannot be reached any more, and who acts for their posts meanwhile.</summary>
public sealed class UnreachableNews(
    OfficeDirectory office, Speakers speakers, Outbox outbox, Phrasebook phrasebook, OfficeLanguage language)
{
    public async Task TellAsync(Person person, CancellationToken ct)
    {
        var speaker = await speakers.OfAsync(person, ct);
        if (speaker.Roles.All(r => r == nameof(Role.Reporter))) return;
        var holders = await office.SeatingAsync(ct);
        var posts = holders.HeldBy(person).Select(p => (p.Title, Now: holders.Of(p.Id))).ToList();
        foreach (var admin in await office.AdminsAsync(ct))
        {
            if (admin.Unreachable) continue;
            var say = phrasebook.For(language.Of(admin));
            outbox.Send(admin.TelegramId, Html.Lines([
                say.Html("office.out_of_reach", ("name", person.Name), ("roles", Greeting.RoleNames(speaker, say))),
                .. posts.Select(p => (Html?)say.Html("office.out_of_reach_post", ("post", p.Title),
                    ("holder", p.Now is { Person.Unreachable: false } now ? HolderChanges.Title(now, say) : say["office.nobody"])))]));
        }
    }
}
