using GangguanBot.Chat;
using GangguanBot.Chat.Routing;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Tests.Chat;

public sealed class DialogueTests : ChatWorld
{
    [Fact]
    public async Task What_is_typed_belongs_to_the_running_dialogue_also_after_a_restart()
    {
        await CommandAsync(1, "ask");
        await SayAsync(1, "satu");
        await QuietAsync();
        await RestartAsync();
        await SayAsync(1, "dua");
        await SayAsync(1, "selesai");
        await QuietAsync();
        Assert.Equal(["terima kasih: satu,dua"], Telegram.Texts(1));
        Assert.Empty(await ReadAsync(db => db.Set<DialogueRow>().ToListAsync()));
    }

    [Fact]
    public async Task A_command_interrupts_it_and_it_can_be_continued()
    {
        await CommandAsync(1, "ask");
        await SayAsync(1, "satu");
        await CommandAsync(1, "do", "x");
        await SayAsync(1, "siapa yang mendengar?");
        await CommandAsync(1, "go_on");
        await SayAsync(1, "selesai");
        await QuietAsync();
        var texts = Telegram.Texts(1).ToList();
        Assert.Equal(["done x", "nama? satu", "terima kasih: satu"], [texts[0], texts[2], texts[3]]);
        Assert.Contains("/ask", texts[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_command_that_does_not_exist_interrupts_nothing()
    {
        await CommandAsync(1, "ask");
        await CommandAsync(1, "nonsense");
        await SayAsync(1, "selesai");
        await QuietAsync();
        Assert.Equal("terima kasih: ", Telegram.Texts(1).Last());
    }

    [Fact]
    public async Task One_runs_in_a_chat_and_the_other_stays_kept()
    {
        await CommandAsync(1, "ask");
        await CommandAsync(1, "other");
        await SayAsync(1, "halo");
        await QuietAsync();
        Assert.Equal(["lain"], Telegram.Texts(1));
        Assert.Equal([("ask", false), ("other", true)],
            await ReadAsync(db =>
            db.Set<DialogueRow>().OrderBy(d => d.Kind).Select(d => new ValueTuple<string, bool>(d.Kind, d.Running)).ToListAsync()));
    }

    [Fact]
    public async Task A_sticker_goes_to_the_dialogue_which_says_what_it_wants()
    {
        await CommandAsync(1, "ask");
        await ReceiveAsync(From(1, new Content.Other("sticker")));
        await QuietAsync();
        Assert.Equal(["kata saja"], Telegram.Texts(1));
    }

    [Theory]
    [InlineData("ask", "[1,2]")]
    [InlineData("forgotten", "{}")]
    public async Task What_an_older_program_kept_and_nobody_can_read_is_dropped(string kind, string data)
    {
        await RestartAsync(db =>
        {
            db.Add(new DialogueRow { ChatId = 1, Kind = kind, Data = data, Running = true });
            return Task.CompletedTask;
        });
        await SayAsync(1, "halo");
        await QuietAsync();
        Assert.Contains("/do", Assert.Single(Telegram.Texts(1)), StringComparison.Ordinal);
        Assert.Empty(await ReadAsync(db => db.Set<DialogueRow>().ToListAsync()));
    }
}
