using GangguanBot.Chat;
using GangguanBot.Chat.Routing;
using GangguanBot.Chat.Sending;
using Microsoft.Extensions.DependencyInjection;

namespace GangguanBot.Tests.Chat;

public sealed class RouterTests : ChatWorld
{
    private const long Stranger = 5000, Kadis = 8, Somebody = 1;

    [Fact]
    public async Task A_press_reaches_its_button_and_is_answered_exactly_once()
    {
        await PressAsync(Somebody, ButtonCodec.Pack(new TestButton(12, 3, "x")));
        await QuietAsync();
        Assert.Equal(new BotCall.AnswerPress("press-1", "12/3/x", Alert: false), Assert.Single(Telegram.Calls).Parcel);
    }

    [Theory]
    [InlineData("nobody:1:1:")]
    [InlineData("forged")]
    [InlineData("t:-1:1:")]
    public async Task A_button_that_nobody_knows_is_answered_with_an_alert(string data)
    {
        await PressAsync(Somebody, data);
        await QuietAsync();
        Assert.Equal(new BotCall.AnswerPress("press-1", Phrase("chat.unknown_button"), Alert: true), Assert.Single(Telegram.Calls).Parcel);
    }

    [Fact]
    public async Task A_stranger_reaches_what_is_open_and_nothing_else()
    {
        await CommandAsync(Stranger, "start");
        await CommandAsync(Stranger, "do", "x");
        await SayAsync(Stranger, "halo");
        await PressAsync(Stranger, ButtonCodec.Pack(new TestButton(0, 0, "")));
        await QuietAsync();
        Assert.Empty(Notes.Seen);
        var (answers, messages) =
            (Telegram.Calls.Where(c => c.Parcel is BotCall.AnswerPress), Telegram.Calls.Where(c => c.Parcel is BotCall.Message));
        Assert.Equal([Phrase("chat.stranger")], answers.Select(a => a.Text));
        Assert.Equal(["selamat datang", Phrase("chat.stranger")], messages.Select(a => a.Text));
    }

    [Fact]
    public async Task A_command_is_for_its_roles()
    {
        await CommandAsync(Kadis, "dispose");
        await CommandAsync(Somebody, "dispose");
        await QuietAsync();
        Assert.Equal(["disposisi"], Telegram.Texts(Kadis));
        Assert.Equal([Phrase("chat.not_for_you")], Telegram.Texts(Somebody));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_is_not_understood_gets_the_commands_one_has(bool command)
    {
        await ReceiveAsync(From(Somebody, command ? new Content.Command("nonsense", "") : new Content.TypedText("halo")));
        await QuietAsync();
        var answer = Assert.Single(Telegram.Texts(Somebody));
        Assert.Contains("/do ", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("/dispose", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_group_it_only_says_that_it_works_in_private_chat()
    {
        await ReceiveAsync(
            From(Somebody, new Content.Command("do", "x"), chat: -100), From(Somebody, new Content.Other("sticker"), chat: -100),
            From(Somebody, new Content.Blocked(IsBlocked: true), chat: -100));
        await QuietAsync();
        Assert.Equal([Phrase("chat.private_only")], Telegram.Texts(-100));
        Assert.Empty(Notes.Seen);
        Assert.Empty(People.Marks);
    }

    [Fact]
    public async Task Blocking_and_coming_back_are_noted_without_a_word()
    {
        await ReceiveAsync(From(Somebody, new Content.Blocked(IsBlocked: true)), From(Somebody, new Content.Blocked(IsBlocked: false)));
        await QuietAsync();
        Assert.Equal([(Somebody, false), (Somebody, true)], People.Marks);
        Assert.Empty(Telegram.Calls);
    }

    [Fact]
    public void Two_conversations_may_not_claim_the_same_word()
    {
        using var services = new ServiceCollection().AddChat().AddConversation<TestConversation>().AddConversation<Rival>()
            .BuildServiceProvider();
        var fault = Assert.Throws<InvalidOperationException>(services.GetRequiredService<RouteTable>);
        Assert.Contains(nameof(Rival), fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Alerts_fit_into_what_Telegram_shows() => Assert.All(Phrasebook.Languages, language =>
        Assert.All(["stranger", "not_for_you", "unknown_button", "private_only", "error"], key =>
            Assert.InRange(Phrasebook.For(language).Text($"chat.{key}", ("code", "EFFFFFF")).Length, 10, 200)));

    private static string Phrase(string key) => Phrasebook.For("id")[key];

    private sealed class Rival : IConversation<Rival>
    {
        public static void Map(Routes<Rival> on) => on.Command("do", (_, _) => Task.CompletedTask);
    }
}
