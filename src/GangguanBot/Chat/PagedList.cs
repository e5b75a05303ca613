using GangguanBot.Languages;

namespace GangguanBot.Chat;

/// <summary>Lists to look through and to choose from: 8 to a page.</summary>
public static class PagedList
{
    public const int OnAPage = 8;
    private const int LongestLabel = 30;

    /// <param name="turn">Data of the button that leads to a page.</param>
    /// <param name="below">Rows under the list.</param>
    public static Card Of<T>(
        Html title, Paging<T> pages, Func<T, Html?> line, Func<T, Button?> button, Func<int, IButton> turn,
            params IEnumerable<IReadOnlyList<Button>> below) => new(
        Html.Paragraphs(title, Html.Lines(pages.Shown.Select(line))),
        [.. pages.Shown.Select(button).OfType<Button>().Select(b => (IReadOnlyList<Button>)[b]), .. pages.Turns(turn), .. below]);

    public static Paging<T> Page<T>(IReadOnlyList<T> all, int page) => Paging.Of(all, page, OnAPage);

    /// <summary>The first lines of a list, and how many more there are.</summary>
    public static Html First(IReadOnlyList<Html> lines, int most, Phrases say) => Html.Lines(lines.Count <= most
        ? lines.Select(l => (Html?)l)
        : [.. lines.Take(most).Select(l => (Html?)l), say.Html("list.more", ("count", lines.Count - most))]);

    /// <summary>As much as a phone shows on a button.</summary>
    public static string Label(string text) => Text.Cut(text, LongestLabel);
}
