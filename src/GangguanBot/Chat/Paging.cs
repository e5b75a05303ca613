using GangguanBot.Languages;

namespace GangguanBot.Chat;

/// <summary>One page of a long list.</summary>
/// <param name="At">From 0; a page that is no longer there becomes the last one.</param>
public sealed record Paging<T>(IReadOnlyList<T> Shown, int At, int Pages, int Total)
{
    /// <summary>‹ and › as far as there is somewhere to go; empty on a single page.</summary>
    /// <param name="to">The button that opens a page.</param>
    public IReadOnlyList<IReadOnlyList<Button>> Turns(Func<int, IButton> to)
    {
        var turns = new List<Button>();
        if (At > 0) turns.Add(new Button("‹", to(At - 1)));
        if (At < Pages - 1) turns.Add(new Button("›", to(At + 1)));
        return turns.Count == 0 ? [] : [turns];
    }
}

public static class Paging
{
    /// <summary>Entries and characters that one page of a history holds.</summary>
    private const int MostEntries = 10, MostCharacters = 3000;

    /// <summary>One page of a history: as many entries as a message holds, each of them whole.</summary>
    public static Paging<Html> OfHistory(IEnumerable<Html> entries, int page)
    {
        var all = new List<List<Html>>();
        var room = 0;
        foreach (var entry in entries)
        {
            var length = entry.Length;
            if (all is not [.., { Count: < MostEntries }] || length > room)
            {
                all.Add([]);
                room = MostCharacters;
            }

            all[^1].Add(entry);
            room -= length;
        }

        var pages = Of(all, page, size: 1);
        return new([.. pages.Shown.SelectMany(p => p)], pages.At, pages.Pages, all.Sum(p => p.Count));
    }

    public static Paging<T> Of<T>(IReadOnlyList<T> all, int page, int size)
    {
        var pages = Math.Max(1, (all.Count + size - 1) / size);
        var at = Math.Clamp(page, 0, pages - 1);
        return new([.. all.Skip(at * size).Take(size)], at, pages, all.Count);
    }
}
