using System.Text.RegularExpressions;
using GangguanBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Office.Privacy;

/// <summary>The office's journal keeps every act; where it names the person, it names nobody.</summary>
public sealed class StaffForgets(BotDb db, OfficeDirectory office) : IForgets
{
    /// <summary>The one who looks after the bot, and whoever holds a post, are needed: somebody else has to come first.</summary>
    public async Task<string?> ObstacleAsync(Person person, CancellationToken ct)
    {
        var now = office.Now;
        if (await office.AdminsAsync(ct) is [var last] && last.Id == person.Id) return "last_admin";
        return await db.Set<PostHolding>().AnyAsync(h => h.PersonId == person.Id && (h.Until == null || h.Until > now), ct)
            ? "holds" : null;
    }

    public async Task ForgetAsync(Person person, string instead, CancellationToken ct)
    {
        var names = await NamesAsync(person, ct);
        await db.Set<OfficeEntry>().Where(e => e.ActorId == person.Id)
            .ExecuteUpdateAsync(e => e.SetProperty(x => x.ActorName, instead), ct);
        if (person.Nip is { } nip)
            await db.Set<OfficeEntry>()
                .Where(e => e.Act == OfficeAct.PersonCorrected && (e.Before!.EndsWith($" · {nip}") || e.After!.EndsWith($" · {nip}")))
                .ExecuteUpdateAsync(e =>
                    e.SetProperty(x => x.Subject, instead).SetProperty(x => x.Before, instead).SetProperty(x => x.After, instead), ct);
        foreach (var name in names)
        {
            if (await db.Set<Person>().AnyAsync(p => p.Name == name && p.Id != person.Id, ct))
                continue; // the journal knows names only: a namesake's stay
            await db.Set<OfficeEntry>().Where(e => e.Subject == name && e.Act == OfficeAct.PersonCorrected)
                .ExecuteUpdateAsync(e => e.SetProperty(x => x.Before, instead).SetProperty(x => x.After, instead), ct);
            await db.Set<OfficeEntry>().Where(e => e.Subject == name).ExecuteUpdateAsync(e => e.SetProperty(x => x.Subject, instead), ct);
            await ForgetHoldingsAsync(name, instead, ct);
        }
    }

    /// <summary>The journal writes a holder as "name (mode) …".</summary>
    private async Task ForgetHoldingsAsync(string name, string instead, CancellationToken ct)
    {
        var begin = $"{name} (";
        var rows = await db.Set<OfficeEntry>().AsNoTracking().Where(e => e.Before!.StartsWith(begin) || e.After!.StartsWith(begin))
            .ToListAsync(ct);
        foreach (var row in rows)
        {
            var (before, after) = (Without(row.Before), Without(row.After));
            await db.Set<OfficeEntry>().Where(e => e.Id == row.Id)
                .ExecuteUpdateAsync(e => e.SetProperty(x => x.Before, before).SetProperty(x => x.After, after), ct);
        }

        string? Without(string? words) =>
            words is null ? null : Regex.Replace(words, $@"^{Regex.Escape(name)}(?= \()",
            instead.Replace("$", "$$", StringComparison.Ordinal), RegexOptions.None, TimeSpan.FromSeconds(1));
    }

    /// <summary>Every name that the person had here, the present one first.</summary>
    private async Task<IReadOnlyList<string>> NamesAsync(Person person, CancellationToken ct)
    {
        var corrections = await db.Set<OfficeEntry>().AsNoTracking().Where(e => e.Act == OfficeAct.PersonCorrected)
            .OrderByDescending(e => e.Id).ToListAsync(ct);
        List<string> names = [person.Name];
        foreach (var correction in corrections)
            if (correction.After!.StartsWith($"{names[^1]} · ", StringComparison.Ordinal) && !names.Contains(correction.Subject))
                names.Add(correction.Subject);
        return names;
    }
}
