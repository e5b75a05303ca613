using GangguanBot.Chat;
using GangguanBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Staff;

/// <summary>The office's answer to the engine's questions about people.</summary>
public sealed class People(BotDb db, Office office, OfficeLanguage language) : IPeople
{
    public async Task<Speaker> FindAsync(Incoming incoming, CancellationToken ct) =>
        await office.ByTelegramIdAsync(incoming.UserId, ct) is { } person
            ? await SpeakerAsync(person, ct)
            : new Speaker(incoming.UserId, PersonId: null, incoming.Name, language.Guess(incoming.LanguageCode), new HashSet<string>());

    public async Task<IReadOnlyList<Speaker>> AdminsAsync(CancellationToken ct)
    {
        var speakers = new List<Speaker>();
        foreach (var admin in await office.AdminsAsync(ct)) speakers.Add(await SpeakerAsync(admin, ct));
        return speakers;
    }

    public async Task MarkReachableAsync(long chatId, bool reachable, CancellationToken ct)
    {
        if (await db.Set<Person>().FirstOrDefaultAsync(p => p.TelegramId == chatId, ct) is { } person) person.Unreachable = !reachable;
    }

    private async Task<Speaker> SpeakerAsync(Person person, CancellationToken ct)
    {
        var roles = await office.RolesAsync(person, ct);
        return new Speaker(person.TelegramId, person.Id, person.Name, language.Of(person), roles.Select(r => r.ToString()).ToHashSet());
    }
}

/// <summary>Which language somebody is spoken to in: the chosen one, else the office's.</summary>
/// <param name="Default"><c>Office:Language</c>.</param>
/// <param name="Known">The languages of <c>locales/</c>.</param>
public sealed record OfficeLanguage(string Default, IReadOnlyList<string> Known)
{
    public string Of(Person person) => person.Language ?? Default;

    /// <summary>For a stranger: the language of the app, when we speak it.</summary>
    public string Guess(string? tag) => tag?.Split('-')[0] is { } code && Known.Contains(code) ? code : Default;
}
