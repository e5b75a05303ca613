using GangguanBot.Chat;
using GangguanBot.Languages;
using GangguanBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Staff.Administration.Health;

/// <summary>Who of the office cannot be reached, and which posts nobody holds.</summary>
public sealed class OfficeHealth(BotDb db, Office office) : IHealthLine
{
    public async Task<Html> SayAsync(Phrases say, CancellationToken ct)
    {
        var people = db.Set<Person>().Where(p => !p.Removed);
        var (all, apart) = (await people.CountAsync(ct), await people.CountAsync(p => p.Unreachable || p.StartedAt == null, ct));
        var seating = await office.SeatingAsync(ct);
        var vacant = seating.Posts.Where(p => seating.Of(p.Id) is not { Mode: not HoldingMode.Superior }).OrderBy(p => p.Id).Select(p => p.Short).ToList();
        return Html.Lines(
            say.Html("health.people", ("count", apart), ("all", all)),
            vacant.Count > 0 ? say.Html("health.vacant", ("posts", string.Join(", ", vacant))) : null);
    }
}
