using GangguanBot.Chat;
using GangguanBot.Office.Holders;
using GangguanBot.Office.LiveSettings;
using GangguanBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Office;

/// <summary>The office's answer to the engine's questions about people.</summary>
public sealed class People(
    BotDb db, OfficeDirectory office, Speakers speakers, HolderChanges holderChanges, UnreachableNews news, OfficeLanguage language,
    IEnumerable<IOfficeChange> changes) : IPeople
{
    public async Task<Speaker> FindAsync(Incoming incoming, CancellationToken ct) =>
        await office.ByTelegramIdAsync(incoming.UserId, ct) is { } person
            ? await speakers.OfAsync(person, ct)
            : new Speaker(incoming.UserId, PersonId: null, incoming.Name, language.Guess(incoming.LanguageCode), new HashSet<string>());

    public async Task<IReadOnlyList<Speaker>> AdminsAsync(CancellationToken ct)
    {
        var admins = new List<Speaker>();
        foreach (var admin in await office.AdminsAsync(ct)) admins.Add(await speakers.OfAsync(admin, ct));
        return admins;
    }

    /// <summary>
    /// Reassigns the tickets of an unreachable person to the acting holder, and back on return. Admins are told when it begins.
    /// </summary>
    public async Task MarkReachableAsync(long chatId, bool reachable, CancellationToken ct)
    {
        var read = db.Set<Person>().Local.FirstOrDefault(p => p.TelegramId == chatId && !p.Removed);
        if ((read ?? await office.ByTelegramIdAsync(chatId, ct)) is not { } person || person.Unreachable == !reachable) return;
        person.Unreachable = !reachable;
        await db.FlushAsync(ct);
        if (!reachable)
            foreach (var change in changes) await change.LeftAsync(person, by: null, ct);
        await holderChanges.ApplyAsync(ct: ct);
        if (!reachable) await news.TellAsync(person, ct);
    }

    public async Task<IReadOnlyList<long>> UnreachableAsync(CancellationToken ct) =>
        await db.Set<Person>().Where(p => p.Unreachable && p.StartedAt != null && !p.Removed).Select(p => p.TelegramId).ToListAsync(ct);
}

/// <summary>Persons as the engine sees them.</summary>
public sealed class Speakers(OfficeDirectory office, OfficeLanguage language)
{
    /// <summary>With the roles of this moment; a removed person is a stranger.</summary>
    public async Task<Speaker> OfAsync(Person person, CancellationToken ct = default) => person.Removed
        ? new Speaker(person.TelegramId, PersonId: null, person.Name, language.Of(person), new HashSet<string>())
        : new Speaker(person.TelegramId, person.Id, person.Name, language.Of(person),
            (await office.RolesAsync(person, ct)).Select(r => r.ToString()).ToHashSet())
        { Account = person };
}

/// <summary>Chooses the language in which a person is spoken to: their own choice, else the office's.</summary>
/// <param name="Default"><c>Office:Language</c>.</param>
/// <param name="Known">The languages of <c>locales/</c>.</param>
/// <param name="Running">Settings that admins have changed since.</param>
public sealed record OfficeLanguage(string Default, IReadOnlyList<string> Known, RunningSettings? Running = null)
{
    /// <summary>The office's language now.</summary>
    public string Current => Running?[RunningSettings.Language] ?? Default;

    public string Of(Person person) => person.Language ?? Current;

    /// <summary>For a stranger: the language of the app, when we speak it.</summary>
    public string Guess(string? tag) => tag?.Split('-')[0] is { } code && Known.Contains(code) ? code : Current;
}
