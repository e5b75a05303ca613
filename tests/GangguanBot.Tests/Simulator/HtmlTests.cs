using GangguanBot.Simulator.BotApi;
using GangguanBot.Simulator.BotApi.Texts;

namespace GangguanBot.Tests.Simulator;

/// <summary>Telegram's HTML: what it means, what is refused, and that a page can show it safely.</summary>
public sealed class HtmlTests
{
    [Theory]
    [InlineData("polos", "polos", "")]
    [InlineData("<b>a</b>", "a", "bold 0+1")]
    [InlineData("<strong>a</strong><em>b</em>", "ab", "bold 0+1, italic 1+1")]
    [InlineData("<b>🙂<i>x</i></b>", "🙂x", "bold 0+3, italic 2+1")]
    [InlineData("a &lt;b&gt; &amp; &quot;c&quot; &#33; &#x1F642; &nbsp;", "a <b> & \"c\" ! 🙂 &nbsp;", "")]
    [InlineData("<ins>a</ins><del>b</del>", "ab", "underline 0+1, strikethrough 1+1")]
    [InlineData("<span class=\"tg-spoiler\">a</span><tg-spoiler>b</tg-spoiler>", "ab", "spoiler 0+1, spoiler 1+1")]
    [InlineData("<blockquote expandable>a</blockquote>", "a", "expandable_blockquote 0+1")]
    [InlineData("<pre><code class=\"language-txt\">x</code></pre>", "x", "pre 0+1 txt")]
    [InlineData("<a href=\"https://t.me/x?a=1&amp;b=2\">x</a>", "x", "text_link 0+1 https://t.me/x?a=1&b=2")]
    [InlineData("<a href='javascript:alert(1)'>x</a>", "x", "")]
    [InlineData("<tg-time unix=\"1795000000\">besok</tg-time>", "besok", "date_time 0+5")]
    [InlineData("<B>a</B>", "a", "bold 0+1")]
    [InlineData("<b></b>a", "a", "")]
    public void Markup_becomes_text_and_entities(string html, string text, string entities)
    {
        var rich = HtmlParser.Parse(html);
        Assert.Equal(text, rich.Text);
        Assert.Equal(entities, string.Join(", ", rich.Entities.Select(e => $"{e.Type} {e.Offset}+{e.Length} {e.Url}{e.Language}".Trim())));
    }

    [Theory]
    [InlineData("<b>a", "Can't find end tag corresponding to start tag \"b\"")]
    [InlineData("a</b>", "Unexpected end tag at byte offset 1")]
    [InlineData("é<b>a</i>", "Unmatched end tag at byte offset 6, expected \"</b>\", found \"</i>\"")]
    [InlineData("ab<h1>c</h1>", "Unsupported start tag \"h1\" at byte offset 2")]
    [InlineData("5 < 6", "Unclosed start tag at byte offset 2")]
    [InlineData("1 < 2 > 0", "Unsupported start tag \"\" at byte offset 2")]
    [InlineData("<span>a</span>", "Tag \"span\" must have class \"tg-spoiler\" at byte offset 0")]
    [InlineData("<br>", "Unsupported start tag \"br\" at byte offset 0")]
    public void Bad_markup_is_refused_with_its_place(string html, string why)
    {
        var refusal = Assert.Throws<Refusal>(() => HtmlParser.Parse(html));
        Assert.Equal($"Bad Request: can't parse entities: {why}", refusal.Message);
    }

    [Fact]
    public void White_space_at_the_ends_goes_and_entities_follow()
    {
        var rich = HtmlParser.Parse("\n <b> a</b> b \n").Trimmed();
        Assert.Equal("a b", rich.Text);
        Assert.Equal(new Entity("bold", 0, 1), Assert.Single(rich.Entities));
    }

    [Theory]
    [InlineData("<b>a<i>b</i></b>c", "<b>a<i>b</i></b>c")]
    [InlineData("&lt;script&gt;&amp;\"", "&lt;script&gt;&amp;&quot;")]
    [InlineData("a\nb 🙂", "a\nb 🙂")]
    public void What_was_read_is_shown_again(string html, string shown) => Assert.Equal(shown, HtmlRenderer.Render(HtmlParser.Parse(html)));

    [Fact]
    public void A_link_given_as_an_entity_cannot_carry_a_script()
    {
        var rich = new RichText("klik", [new Entity("text_link", 0, 4) { Url = "javascript:alert(1)" }]);
        Assert.Equal("klik", HtmlRenderer.Render(rich));
    }

    [Fact]
    public void Entities_that_overlap_still_give_nested_tags()
    {
        var rich = new RichText("abcd", [new Entity("bold", 0, 3), new Entity("italic", 2, 2)]);
        Assert.Equal("<b>ab<i>c</i></b>d", HtmlRenderer.Render(rich));
    }
}
