using GangguanBot.Languages;
using GangguanBot.Office.Welcome;
using GangguanBot.Sop;
using GangguanBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Office.Admission;

/// <summary>Takes somebody in, or gives somebody who is in another place, and greets them there.</summary>
public sealed class AdmissionService(
    BotDb db, OfficeDirectory office, PeopleService peopleService, PlacementOptions placementOptions, Speakers speakers,
    Messenger messenger)
{
    /// <returns><c>null</c>: the last admin cannot become something else.</returns>
    public async Task<Person?> TakeInAsync(Person actor, long telegramId, string name, Placement placement)
    {
        var person = await office.ByTelegramIdAsync(telegramId);
        if (person is not null && placement.Role != Role.Admin && await office.AdminsAsync() is [var last] && last.Id == person.Id)
            return null;
        if (person is null) person = await peopleService.AdmitAsync(actor, telegramId, name, placement);
        else await peopleService.MoveAsync(actor, person, placement);
        await GreetAsync(person);
        return person;
    }

    /// <summary>The first admin; an official stays on the own post.</summary>
    public async Task<Person> ClaimAsync(long telegramId, string name)
    {
        var (known, placement) = (await office.ByTelegramIdAsync(telegramId), new Placement(Role.Admin));
        if (known is { Role: not null }) await peopleService.MoveAsync(known, known, placement);
        var admin = known is { Role: not null }
            ? known : await peopleService.AdmitAsync(actor: null, telegramId, known?.Name ?? name, placement);
        await GreetAsync(admin);
        return admin;
    }

    /// <summary>Whether the person is there already, even when somebody stands in at the moment.</summary>
    public async Task<bool> HasAsync(Person person, Placement placement)
    {
        if (!placement.IsPost)
            return (person.Role, person.AgencyId, person.SectionId) == (placement.Role, placement.AgencyId, placement.PostId);
        var now = office.Now;
        return await db.Set<PostHolding>()
            .AnyAsync(h => h.PersonId == person.Id && h.PostId == placement.PostId && h.Mode == HoldingMode.Definitif
            && (h.Until == null || h.Until > now));
    }

    /// <summary>Tells who made the invitation that it has been used.</summary>
    public async Task TellInviterAsync(Invitation invitation, string name)
    {
        if (await office.PersonAsync(invitation.MadeById) is not { Removed: false } inviter) return;
        var say = messenger.SayTo(inviter);
        messenger.Send(inviter,
            say.Html("invited.joined", ("name", name), ("place", await placementOptions.NameAsync(invitation.Target(), say))));
    }

    private async Task GreetAsync(Person person)
    {
        var say = messenger.SayTo(person);
        messenger.Send(person,
            Html.Paragraphs(Greeting.Of(await speakers.OfAsync(person), person.Name, say), say.Html("admission.privacy")));
    }
}
