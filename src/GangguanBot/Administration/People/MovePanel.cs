using GangguanBot.Chat;
using GangguanBot.Chat.Routing;
using GangguanBot.Languages;
using GangguanBot.Office;
using GangguanBot.Sop;
using GangguanBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Administration.People;

/// <summary>Another place for somebody: first the role, then the agency, section or post, then a look at what will happen.</summary>
public sealed class MovePanel(
    BotDb db, PeopleService peopleService, OfficeDirectory office, PersonCard card, StaffSettings settings)
    : IConversation<MovePanel>
{
    public static void Map(Routes<MovePanel> on) => on
        .Button<MoveRoleButton>((c, talk, button) =>
            c.WithAsync(talk, button.Person, button.Stamp, (_, colleague) => AskRole(talk, colleague, button)), Rights.Of(Right.Administer))
        .Button<MovePageButton>((c, talk, button) =>
            c.WithAsync(talk, button.Person, button.Stamp, (_, colleague) => c.AskPlaceAsync(talk, colleague, button)),
                Rights.Of(Right.Administer))
        .Button<MovePlaceButton>((c, talk, button) =>
            c.WithAsync(talk, button.Person, button.Stamp, (me, colleague) => c.ChosenAsync(talk, me, colleague, button)),
                Rights.Of(Right.Administer));

    /// <summary>A place that can be chosen.</summary>
    private sealed record MoveChoice(int Id, string Label);

    /// <param name="Label">Of the agency or post; empty for a role without one.</param>
    private sealed record Destination(Placement Place, string Label);

    private async Task WithAsync(Talk talk, int person, int stamp, Func<Person, Colleague, Task> act)
    {
        await talk.StopListeningAsync();
        if (await card.OpenAsync(talk, person, stamp) is var (me, colleague)) await act(me, colleague);
    }

    private static Task AskRole(Talk talk, Colleague colleague, MoveRoleButton button)
    {
        IButton To(Role role) =>
            HasPlaces(role) ? new MovePageButton(button.Person, button.Stamp, role, Page: 0)
            : new MovePlaceButton(button.Person, button.Stamp, role, Place: 0, Sure: false);
        talk.Show(AdminConversation.Key, new Card(
            talk.Say.Html("admin.move.role", ("name", colleague.Person.Name)),
            [
                .. Enum.GetValues<Role>().Select(r => new Button(talk.Say[$"role.{r}"], To(r))).Chunk(2),
                [new Button(talk.Say["button.back"], new PersonButton(button.Person, button.Stamp, PersonAct.Card))],
            ]));
        return Task.CompletedTask;
    }

    private async Task AskPlaceAsync(Talk talk, Colleague colleague, MovePageButton button)
    {
        var role = button.Role;
        if (!HasPlaces(role)) { talk.Refuse(Refusal.Unknown); return; }
        var pages = PagedList.Page(await ChoicesAsync(role), button.Page);
        var title = talk.Say.Html(pages.Total == 0
            ? "admin.move.no_place" : "admin.move.place", ("name", colleague.Person.Name), ("role", talk.Say[$"role.{role}"]));
        talk.Show(AdminConversation.Key, PagedList.Of(title, pages, _ => null,
            c => new Button(PagedList.Label(c.Label), new MovePlaceButton(button.Person, button.Stamp, role, c.Id, Sure: false)),
            at => button with { Page = at },
            [new Button(talk.Say["button.back"], new MoveRoleButton(button.Person, button.Stamp))]));
    }

    private async Task ChosenAsync(Talk talk, Person me, Colleague colleague, MovePlaceButton button)
    {
        if (await PlaceAsync(button.Role, button.Place) is not { } to) talk.Alert(talk.Say["admin.gone"]);
        else if (await RefusalAsync(colleague, to.Place) is { } refusal) talk.Alert(talk.Say[refusal]);
        else if (button.Sure) await MoveAsync(talk, me, colleague, to.Place);
        else await ConfirmAsync(talk, colleague, button, to);
    }

    private async Task ConfirmAsync(Talk talk, Colleague colleague, MovePlaceButton button, Destination destination)
    {
        var (say, to, label) = (talk.Say, destination.Place, destination.Label);
        var holder = to.IsPost && await office.SeatAsync(to.PostId!.Value) is { Mode: HoldingMode.Definitif } actingHolder
            && actingHolder.Person.Id != colleague.Person.Id ? actingHolder : null;
        talk.Show(AdminConversation.Key, new Card(
            Html.Paragraphs(
                say.Html("admin.move.ask", ("name", colleague.Person.Name), ("from", colleague.Work(say, office.Now)),
                    ("to", label.Length > 0 ? $"{say[$"role.{to.Role}"]} · {label}" : say[$"role.{to.Role}"])),
                Html.Lines(PersonChanges.Consequences(say, colleague), holder is null
                    ? null : say.Html("admin.move.replaces", ("holder", holder.Person.Name), ("post", holder.Post.Title)))),
            [new Button(say["button.admin.move_sure"], button with { Sure = true }, ButtonStyle.Forward)],
            [new Button(say["button.back"], new MoveRoleButton(button.Person, button.Stamp))]));
    }

    private async Task MoveAsync(Talk talk, Person me, Colleague colleague, Placement to)
    {
        await peopleService.MoveAsync(me, colleague.Person, to);
        talk.Show(AdminConversation.Key,
            new Card(talk.Say.Html("admin.move.done", ("name", colleague.Person.Name)),
            AdminConversation.BackTo(talk, PeoplePage.PageName)));
    }

    /// <returns>The phrase that says why not; <c>null</c>: it can be done.</returns>
    private async Task<string?> RefusalAsync(Colleague colleague, Placement to)
    {
        var person = colleague.Person;
        if (!to.IsPost && colleague.Held.Count == 0 && person.Role == to.Role && person.AgencyId == to.AgencyId
            && person.SectionId == to.PostId) return "admin.move.already";
        if (to.IsPost && colleague.Held is [{ Mode: HoldingMode.Definitif } only] && only.PostId == to.PostId && person.Role is null)
            return "admin.move.already";
        var isLast = to.Role != Role.Admin && !settings.Admins.Contains(person.TelegramId) && await office.AdminsAsync() is [var last]
            && last.Id == person.Id;
        return isLast ? "admin.people.last_admin" : null;
    }

    private static bool HasPlaces(Role role) => role is not (Role.FrontDesk or Role.Admin);

    private async Task<IReadOnlyList<MoveChoice>> ChoicesAsync(Role role)
    {
        if (role == Role.Reporter)
            return await db.Set<Agency>().Where(a => !a.Removed).OrderBy(a => a.Name).Select(a => new MoveChoice(a.Id, a.Name))
            .ToListAsync();
        var of = role == Role.Technician ? Role.Kasi : role;
        return await db.Set<Post>().Where(p => p.Role == of && !p.Removed).OrderBy(p => p.Title).Select(p => new MoveChoice(p.Id, p.Title))
            .ToListAsync();
    }

    /// <returns><c>null</c>: it has gone, or was never offered.</returns>
    private async Task<Destination?> PlaceAsync(Role role, int id)
    {
        if (!HasPlaces(role)) return new(new Placement(role), "");
        if ((await ChoicesAsync(role)).FirstOrDefault(c => c.Id == id) is not { } moveChoice) return null;
        return new(role == Role.Reporter ? new Placement(role, AgencyId: id) : new Placement(role, PostId: id), moveChoice.Label);
    }
}
