using GangguanBot.Chat;
using GangguanBot.Languages;
using GangguanBot.Office;
using GangguanBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Administration.Health;

/// <summary>People of the office who cannot be reached, and posts that nobody holds.</summary>
public sealed class OfficeHealth(BotDb db, OfficeDirectory office) : IHealthLine
{
    public async Task<Html> SayAsync(Phrases say, CancellationToken ct)
    {
        var people = db.Set<Person>().Where(p => !p.Removed);
        var (all, apart) = (await people.CountAsync(ct), await people.CountAsync(p => p.Unreachable || p.StartedAt == null, ct));
        var holders = await office.SeatingAsync(ct);
        var vacant = holders.Posts.Where(p => holders.Of(p.Id) is not { Mode: not HoldingMode.Superior }).OrderBy(p => p.Id)
            .Select(p => p.Short).ToList();
        return Html.Lines(
            say.Html("health.people", ("count", apart), ("all", all)),
            vacant.Count > 0 ? say.Html("health.vacant", ("posts", string.Join(", ", vacant))) : null);
    }
}
