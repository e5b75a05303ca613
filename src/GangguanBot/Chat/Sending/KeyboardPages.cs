using GangguanBot.Chat.Routing;

namespace GangguanBot.Chat.Sending;

/// <summary>
/// Shows a long list of buttons in pages, whatever card it stands on: Telegram takes at most 100 buttons, and a phone shows about ten.
/// The outbox keeps all of them, and <c>‹</c> <c>›</c> lead to the others.
/// </summary>
internal static class KeyboardPages
{
    /// <summary>Rows of a list on a page.</summary>
    private const int OnAPage = 8;

    /// <summary>Rows that a list may have without pages.</summary>
    private const int Most = 12;

    /// <param name="row">The outbox row that keeps all of them.</param>
    /// <param name="open">The page that is looked at; of any other list the first.</param>
    public static IReadOnlyList<IReadOnlyList<Key>> Of(IReadOnlyList<IReadOnlyList<Key>> rows, long row, KeyboardPage? open)
    {
        var shown = new List<IReadOnlyList<Key>>();
        foreach (var list in Lists(rows))
        {
            if (list.Count <= Most) { shown.AddRange(list); continue; }
            var kind = KindOf(list[0]);
            var pages = Paging.Of(list, open?.List == kind ? open.At : 0, OnAPage);
            shown.AddRange(pages.Shown);
            shown.AddRange(pages.Turns(at => new KeyboardPageButton(row, at, kind))
                .Select(turns => (IReadOnlyList<Key>)[.. turns.Select(b => new Key(b.Label, ButtonCodec.Pack(b.Data)))]));
        }

        return shown;
    }

    /// <summary>Whether some of the rows are of that list.</summary>
    public static bool Have(IReadOnlyList<IReadOnlyList<Key>> rows, string list) => rows.Any(row => KindOf(row) == list);

    /// <summary>Rows that follow each other and whose buttons are of one kind are a list.</summary>
    private static List<List<IReadOnlyList<Key>>> Lists(IReadOnlyList<IReadOnlyList<Key>> rows)
    {
        var lists = new List<List<IReadOnlyList<Key>>>();
        foreach (var row in rows)
        {
            if (lists is [.., var last] && KindOf(last[^1]) == KindOf(row)) last.Add(row);
            else lists.Add([row]);
        }

        return lists;
    }

    private static string KindOf(IReadOnlyList<Key> row) => ButtonCodec.PrefixOf(row[0].Data);
}

/// <summary>A page of one of a message's lists of buttons.</summary>
/// <param name="List">The prefix of its buttons.</param>
/// <param name="At">From 0; a page that is no longer there becomes the last one.</param>
public sealed record KeyboardPage(string List, int At);

/// <summary>Turns the pages of a message's buttons.</summary>
/// <param name="Row">The outbox row that keeps all of them.</param>
/// <param name="List">See <see cref="KeyboardPage"/>.</param>
public sealed record KeyboardPageButton(long Row, int Page, string List) : IButton<KeyboardPageButton>
{
    public static string Prefix => "kp";
}
