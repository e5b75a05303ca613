using GangguanBot.Commands;
using GangguanBot.Simulator.BotApi;
using GangguanBot.Wire;

namespace GangguanBot.Tests.Wire;

public sealed class ReceiverTests
{
    [Fact]
    public async Task What_people_say_is_in_the_inbox()
    {
        await using var desk = await Desk.OpenAsync();
        var bot = await desk.StartAsync();
        desk.Ani.Say("internet mati");
        await Desk.Until(async () => await Desk.RememberedAsync(bot, "internet mati") == 1);
    }

    [Fact]
    public async Task Polling_goes_on_after_every_kind_of_fault()
    {
        await using var desk = await Desk.OpenAsync();
        Queue<Fault> faults =
            new([Fault.BadGateway, Fault.DropConnection, Fault.Refuse(Refusal.Conflict("terminated by other getUpdates request"))]);
        desk.World.OnCall = call => call.Method == "getUpdates" && faults.TryDequeue(out var fault) ? fault : null;
        desk.Ani.Say("masih mati");
        var bot = await desk.StartAsync();
        await Desk.Until(async () => await Desk.RememberedAsync(bot, "masih mati") == 1);
        Assert.Empty(faults);
    }

    [Fact]
    public async Task A_token_that_was_taken_may_be_refused_for_a_moment()
    {
        await using var desk = await Desk.OpenAsync();
        Queue<Refusal> refusals = new([new Refusal(401, "Unauthorized"), new Refusal(404, "Not Found")]);
        desk.World.OnCall = call => call.Method == "getUpdates" && refusals.TryDequeue(out var refusal) ? Fault.Refuse(refusal) : null;
        desk.Ani.Say("masih mati");
        var bot = await desk.StartAsync();
        await Desk.Until(async () => await Desk.RememberedAsync(bot, "masih mati") == 1);
        Assert.Empty(refusals);
    }

    [Fact]
    public void A_token_is_given_up_when_it_was_refused_for_a_minute_on_end()
    {
        var clock = new FakeTimeProvider();
        var doubt = new TokenDoubt(clock);
        Assert.True(doubt.Refused(wasTaken: false));
        doubt.Ends();

        Assert.False(doubt.Refused(wasTaken: true));
        clock.Advance(TimeSpan.FromSeconds(40));
        doubt.Ends();
        Assert.False(doubt.Refused(wasTaken: true));
        clock.Advance(TimeSpan.FromSeconds(59));
        Assert.False(doubt.Refused(wasTaken: true));
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.True(doubt.Refused(wasTaken: true));
    }

    [Fact]
    public async Task An_update_is_confirmed_only_after_it_is_remembered()
    {
        await using var desk = await Desk.OpenAsync();
        desk.Ani.Say("satu");
        var bot = await desk.StartAsync();
        await Desk.Until(() => Task.FromResult(desk.World.Calls.Count(c => c.Method == "getUpdates") >= 2));
        Assert.Equal(1, await Desk.RememberedAsync(bot, "satu"));
        await Desk.Until(() => Task.FromResult(desk.World.Updates.Count == 0));
    }

    [Fact]
    public async Task The_bot_introduces_itself_and_keeps_what_waits()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.StartAsync();
        await Desk.Until(() => Task.FromResult(desk.World.Calls.Any(c => c.Method == "getUpdates")));
        Assert.Equal(["getMe", "deleteWebhook", "setMyCommands"], desk.World.Calls.Select(c => c.Method).Distinct().Take(3));
        Assert.Equal(["start", "bantuan", "bahasa"], desk.Ani.Commands.Select(c => c.Command));
    }

    [Fact]
    public async Task A_wrong_token_ends_the_program_with_code_2()
    {
        await using var desk = await Desk.OpenAsync();
        var code = await CommandLine.RunAsync(desk.Settings("--Telegram:BotToken=123456789:AAFakeTokenThatOpensNothingAtAll_00"));
        Assert.Equal(ExitCode.CannotStart, code);
        var log = await File.ReadAllTextAsync(Directory.GetFiles(Path.Combine(desk.Folder, "logs")).Single());
        Assert.Contains("check Telegram:BotToken", log, StringComparison.Ordinal);
        Assert.DoesNotContain("AAFakeToken", log, StringComparison.Ordinal);
    }
}
