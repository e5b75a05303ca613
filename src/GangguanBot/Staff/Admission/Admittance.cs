using GangguanBot.Chat;
using GangguanBot.Languages;
using GangguanBot.Sop;

namespace GangguanBot.Staff.Admission;

/// <summary>Takes somebody in, or gives somebody who is in another place, and greets them there.</summary>
public sealed class Admittance(Office office, Staffing staffing, Speakers speakers, Outbox outbox, Phrasebook phrasebook, OfficeLanguage language)
{
    /// <returns><c>null</c>: the last admin cannot become something else.</returns>
    public async Task<Person?> TakeInAsync(Person actor, long telegramId, string name, Place place)
    {
        var person = await office.ByTelegramIdAsync(telegramId);
        if (person is not null && place.Role != Role.Admin && await office.AdminsAsync() is [var last] && last.Id == person.Id) return null;
        if (person is null) person = await staffing.AdmitAsync(actor, telegramId, name, place);
        else await staffing.MoveAsync(actor, person, place);
        await GreetAsync(person);
        return person;
    }

    /// <summary>The first admin; an official stays on the own post.</summary>
    public async Task<Person> ClaimAsync(long telegramId, string name)
    {
        var (known, place) = (await office.ByTelegramIdAsync(telegramId), new Place(Role.Admin));
        if (known is { Role: not null }) await staffing.MoveAsync(known, known, place);
        var admin = known is { Role: not null } ? known : await staffing.AdmitAsync(actor: null, telegramId, known?.Name ?? name, place);
        await GreetAsync(admin);
        return admin;
    }

    /// <summary>Whether the person is there already.</summary>
    public async Task<bool> HasAsync(Person person, Place place) => place.IsPost
        ? (await office.SeatsOfAsync(person)).Any(s => s.Post.Id == place.PostId && s.Mode == HoldingMode.Definitif)
        : (person.Role, person.AgencyId, person.SectionId) == (place.Role, place.AgencyId, place.PostId);

    private async Task GreetAsync(Person person)
    {
        var say = phrasebook.For(language.Of(person));
        outbox.Send(person.TelegramId, Html.Paragraphs(Greeting.Of(await speakers.OfAsync(person), person.Name, say), say.Html("admission.privacy")));
    }
}
