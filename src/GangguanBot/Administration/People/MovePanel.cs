using GangguanBot.Chat;
using GangguanBot.Chat.Routing;
using GangguanBot.Languages;
using GangguanBot.Office;
using GangguanBot.Sop;
using GangguanBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Administration.People;

/// <summary>Another place for somebody: first the role, then the agency, section or post, then a look at what will happen.</summary>
public sealed class MovePanel(BotDb db, PeopleService peopleService, OfficeDirectory office, PersonCard card, ExclusiveAdmin exclusive, StaffSettings settings) : IConversation<MovePanel>
{
    internal const string Prefix = "amv";
    private const char Chosen = '=', Confirmed = '!', PageOf = '.';

    public static void Map(Routes<MovePanel> on) => on.Button(Prefix, (c, talk, data) => c.PressedAsync(talk, data), Rights.Of(Right.Administer));

    /// <summary>A place that can be chosen.</summary>
    private sealed record MoveChoice(int Id, string Label);

    private async Task PressedAsync(Talk talk, ButtonData data)
    {
        await talk.StopListeningAsync();
        if (await exclusive.BeginAsync(talk) is not { } me || await card.FreshAsync(talk, exclusive, data.Id, data.Version) is not { } colleague) return;
        var at = data.Arg.IndexOfAny([Chosen, Confirmed, PageOf]);
        if (data.Arg.Length == 0) AskRole(talk, colleague, data);
        else if (at < 0 || !ButtonData.IsName<Role>(data.Arg[..at], out var role) || !int.TryParse(data.Arg[(at + 1)..], out var n)) talk.Alert(talk.Say[Refusal.Unknown.Phrase]);
        else if (data.Arg[at] == PageOf && HasPlaces(role)) await AskPlaceAsync(talk, colleague, data, role, n);
        else if (await PlaceAsync(role, n) is not { } to) talk.Alert(talk.Say["admin.gone"]);
        else if (await RefusalAsync(colleague, to.Place) is { } refusal) talk.Alert(talk.Say[refusal]);
        else if (data.Arg[at] == Chosen) await ConfirmAsync(talk, colleague, data, to.Place, to.Label);
        else await MoveAsync(talk, me, colleague, to.Place);
    }

    private static void AskRole(Talk talk, Colleague colleague, ButtonData data) => talk.Show(AdminConversation.Key, new Card(
        talk.Say.Html("admin.move.role", ("name", colleague.Person.Name)),
        [
            .. Enum.GetValues<Role>().Select(r => new Button(talk.Say[$"role.{r}"], data with { Arg = HasPlaces(r) ? $"{r}{PageOf}0" : $"{r}{Chosen}0" })).Chunk(2),
            [new Button(talk.Say["button.back"], new ButtonData(PersonChanges.Prefix, data.Id, data.Version, "back"))],
        ]));

    private async Task AskPlaceAsync(Talk talk, Colleague colleague, ButtonData data, Role role, int page)
    {
        var pages = PagedList.Page(await ChoicesAsync(role), page);
        var title = talk.Say.Html(pages.Total == 0 ? "admin.move.no_place" : "admin.move.place", ("name", colleague.Person.Name), ("role", talk.Say[$"role.{role}"]));
        talk.Show(AdminConversation.Key, PagedList.Of(title, pages, _ => null,
            c => new Button(PagedList.Label(c.Label), data with { Arg = $"{role}{Chosen}{c.Id}" }),
            at => data with { Arg = $"{role}{PageOf}{at}" },
            [new Button(talk.Say["button.back"], data with { Arg = "" })]));
    }

    private async Task ConfirmAsync(Talk talk, Colleague colleague, ButtonData data, Placement to, string label)
    {
        var say = talk.Say;
        var holder = to.IsPost && await office.SeatAsync(to.PostId!.Value) is { Mode: HoldingMode.Definitif } actingHolder && actingHolder.Person.Id != colleague.Person.Id ? actingHolder : null;
        talk.Show(AdminConversation.Key, new Card(
            Html.Paragraphs(
                say.Html("admin.move.ask", ("name", colleague.Person.Name), ("from", colleague.Work(say, office.Now)), ("to", label.Length > 0 ? $"{say[$"role.{to.Role}"]} · {label}" : say[$"role.{to.Role}"])),
                Html.Lines(PersonChanges.Consequences(say, colleague), holder is null ? null : say.Html("admin.move.replaces", ("holder", holder.Person.Name), ("post", holder.Post.Title)))),
            [new Button(say["button.admin.move_sure"], data with { Arg = data.Arg.Replace(Chosen, Confirmed) }, ButtonStyle.Forward)],
            [new Button(say["button.back"], data with { Arg = "" })]));
    }

    private async Task MoveAsync(Talk talk, Person me, Colleague colleague, Placement to)
    {
        await peopleService.MoveAsync(me, colleague.Person, to);
        talk.Show(AdminConversation.Key, new Card(talk.Say.Html("admin.move.done", ("name", colleague.Person.Name)), AdminConversation.BackTo(talk, PeoplePage.PageName)));
    }

    /// <returns>The phrase that says why not; <c>null</c>: it can be done.</returns>
    private async Task<string?> RefusalAsync(Colleague colleague, Placement to)
    {
        var person = colleague.Person;
        if (!to.IsPost && colleague.Held.Count == 0 && person.Role == to.Role && person.AgencyId == to.AgencyId && person.SectionId == to.PostId) return "admin.move.already";
        if (to.IsPost && colleague.Held is [{ Mode: HoldingMode.Definitif } only] && only.PostId == to.PostId && person.Role is null) return "admin.move.already";
        var isLast = to.Role != Role.Admin && !settings.Admins.Contains(person.TelegramId) && await office.AdminsAsync() is [var last] && last.Id == person.Id;
        return isLast ? "admin.people.last_admin" : null;
    }

    private static bool HasPlaces(Role role) => role is not (Role.FrontDesk or Role.Admin);

    private async Task<IReadOnlyList<MoveChoice>> ChoicesAsync(Role role)
    {
        if (role == Role.Reporter) return await db.Set<Agency>().Where(a => !a.Removed).OrderBy(a => a.Name).Select(a => new MoveChoice(a.Id, a.Name)).ToListAsync();
        var of = role == Role.Technician ? Role.Kasi : role;
        return await db.Set<Post>().Where(p => p.Role == of && !p.Removed).OrderBy(p => p.Title).Select(p => new MoveChoice(p.Id, p.Title)).ToListAsync();
    }

    /// <returns><c>null</c>: it has gone, or was never offered.</returns>
    private async Task<(Placement Place, string Label)?> PlaceAsync(Role role, int id)
    {
        if (!HasPlaces(role)) return (new Placement(role), "");
        if ((await ChoicesAsync(role)).FirstOrDefault(c => c.Id == id) is not { } moveChoice) return null;
        return (role == Role.Reporter ? new Placement(role, AgencyId: id) : new Placement(role, PostId: id), moveChoice.Label);
    }
}
