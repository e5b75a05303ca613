using GangguanBot.Chat;
using GangguanBot.Chat.Sending;
using GangguanBot.Languages;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Tests.Chat;

public sealed class CardTests : ChatWorld
{
    private const string Key = "ticket:1";

    [Fact]
    public async Task A_card_is_posted_once_and_then_edited_where_it_stands()
    {
        await ShowAsync("a", Posting.InPlace);
        await ShowAsync("b", Posting.InPlace);
        Assert.Equal(["Message a", "Edit b @101"], Seen());
    }

    [Fact]
    public async Task An_edit_that_changes_nothing_is_not_sent()
    {
        await ShowAsync("a", Posting.Anew);
        await ShowAsync("a", Posting.InPlace);
        Assert.Equal(["Message a"], Seen());
    }

    [Fact]
    public async Task Anew_it_stands_below_and_the_old_one_loses_its_buttons()
    {
        await ShowAsync("a", Posting.Anew);
        await ShowAsync("a", Posting.Anew);
        await ShowAsync("b", Posting.InPlace);
        Assert.Equal(["Message a", "Message a", "StripButtons @101", "Edit b @102"], Seen());
    }

    [Theory]
    [InlineData(Posting.Anew, false)]
    [InlineData(Posting.AnewSilently, true)]
    public async Task Only_silently_is_silent(Posting posting, bool silent)
    {
        await ShowAsync("a", posting);
        Assert.Equal(silent, ((BotCall.Message)Telegram.Calls[0].Parcel).Silent);
    }

    [Fact]
    public async Task Only_if_there_says_nothing_to_a_chat_that_has_none()
    {
        await ShowAsync("a", Posting.OnlyIfThere);
        Assert.Empty(Telegram.Calls);
        await ShowAsync("b", Posting.Anew);
        await ShowAsync("c", Posting.OnlyIfThere);
        Assert.Equal(["Message b", "Edit c @101"], Seen());
    }

    [Fact]
    public async Task A_card_that_is_gone_is_posted_anew_and_edited_there_from_then_on()
    {
        await ShowAsync("a", Posting.InPlace);
        Telegram.Answer = call => Task.FromResult<Delivery?>(call.MessageId == 101 ? new Delivery.Gone() : null);
        await ShowAsync("b", Posting.InPlace);
        await ShowAsync("c", Posting.InPlace);
        Assert.Equal(["Message a", "Edit b @101", "Message b", "Edit c @102"], Seen());
    }

    [Fact]
    public async Task Only_if_there_does_not_post_what_is_gone()
    {
        await ShowAsync("a", Posting.InPlace);
        Telegram.Answer = call => Task.FromResult<Delivery?>(call.MessageId == 101 ? new Delivery.Gone() : null);
        await ShowAsync("b", Posting.OnlyIfThere);
        Assert.Equal(["Message a", "Edit b @101"], Seen());
        Assert.Empty(await ReadAsync(db => db.Set<SentCard>().ToListAsync()));
    }

    [Fact]
    public async Task Of_several_that_wait_only_the_newest_is_sent()
    {
        await ShowAsync("a", Posting.InPlace);
        var stuck = new TaskCompletionSource<Delivery?>();
        Telegram.Answer = call => call.Text == "first" ? stuck.Task : Task.FromResult<Delivery?>(null);
        await PostAsync(o => o.Send(1, new Html("first")));
        await UntilAsync(() => Telegram.Calls.Count == 2);
        await PostAsync(o =>
        {
            foreach (var text in (string[])["b", "c", "d"]) o.Show(1, Key, Card(text), Posting.InPlace);
            o.Show(1, "ticket:2", Card("other"), Posting.InPlace);
        });
        stuck.SetResult(null);
        await QuietAsync();
        Assert.Equal(["Message a", "Message first", "Edit d @101", "Message other"], Seen());
    }

    [Fact]
    public async Task A_ring_is_not_lost_to_a_silent_edit_after_it()
    {
        await PostAsync(o =>
        {
            o.Show(1, Key, Card("a"), Posting.Anew);
            o.Show(1, Key, Card("b"), Posting.InPlace);
        });
        await QuietAsync();
        Assert.Equal(["Message a", "Edit b @101"], Seen());
    }

    [Fact]
    public async Task A_page_of_buttons_that_waits_is_dropped_when_the_card_has_changed_before_it()
    {
        await PostAsync(o => o.Show(1, Key, Long("a"), Posting.InPlace));
        await QuietAsync();
        var row = (await ReadAsync(db => db.Set<OutboxRow>().ToListAsync()))[^1];
        var made = (BotCall.Message)row.Unpack();
        await PostAsync(o => o.Turn(row, 101, made, new KeyboardPage(TestButton.Prefix, 1)));
        await QuietAsync();
        await PostAsync(o =>
        {
            o.Show(1, Key, Long("b"), Posting.InPlace);
            o.Turn(row, 101, made, new KeyboardPage(TestButton.Prefix, 2));
        });
        await QuietAsync();
        Assert.Equal(["Message a", "ChangeButtons ChangeButtons @101", "Edit b @101"], Seen());
        var edited = ((BotCall.Edit)Telegram.Calls[^1].Parcel).Rows;
        Assert.Equal("9", edited[0][0].Label);
    }

    [Fact]
    public async Task A_file_whose_id_is_gone_and_whose_caption_is_refused_goes_without_it()
    {
        Telegram.Answer = call => Task.FromResult<Delivery?>(call.Parcel switch
        {
            BotCall.File { FileId: not null } => new Delivery.FileGone(),
            BotCall.File { CaptionHtml.Length: > 0 } => new Delivery.TooLarge("caption is too long"),
            _ => null,
        });
        await PostAsync(o => o.SendFile(1, "id", "a.jpg", "a.jpg", asPhoto: true, new Html("words")));
        await QuietAsync();
        Assert.Equal((null, ""), Telegram.Calls[^1].Parcel is BotCall.File file ? (file.FileId, file.CaptionHtml) : default);
        Assert.Equal(OutboxState.Sent, (await ReadAsync(db => db.Set<OutboxRow>().ToListAsync()))[^1].State);
    }

    private static Card Long(string text) =>
        new(new Html(text), [.. Enumerable.Range(1, 30).Select(n => new[] { new Button($"{n}", new TestButton(n, 0, "")) })]);

    private IEnumerable<string> Seen() =>
        Telegram.Calls.Select(c =>
            $"{c.Parcel.GetType().Name} {(c.Parcel is BotCall.StripButtons ? "" : c.Text)}".Trim()
            + (c.MessageId is { } id ? $" @{id}" : ""));

    private async Task ShowAsync(string text, Posting posting)
    {
        await PostAsync(o => o.Show(1, Key, Card(text), posting));
        await QuietAsync();
    }

    private static Card Card(string text) => new(new Html(text), [new Button("Ya", new TestButton(0, 0, ""))]);
}
