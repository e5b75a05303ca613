using GangguanBot.Simulator.BotApi;
using GangguanBot.Tests.City;

namespace GangguanBot.Tests.Stories;

/// <summary>Somebody whom the office does not know writes, and writes.</summary>
public sealed class StrangersWhoWrite : StoryTest
{
    [Theory]
    [InlineData("halo")]
    [InlineData("/start")]
    [InlineData("/bantuan")]
    [InlineData("/tugas")]
    public async Task One_sentence_a_minute_is_enough(string words)
    {
        var stranger = city.World.AddPerson(7001, "Orang lewat", started: true);
        for (var i = 0; i < 40; i++) await stranger.Says(words);
        await city.SettleAsync();
        Assert.Equal(1, stranger.Messages.Count(m => m.FromBot));

        city.Clock.Advance(TimeSpan.FromSeconds(61));
        await stranger.Says(words);
        await city.SettleAsync();
        Assert.Equal(2, stranger.Messages.Count(m => m.FromBot));
    }

    [Fact]
    public async Task Who_is_told_to_type_start_and_does_so_is_welcomed_at_once()
    {
        var stranger = city.World.AddPerson(7001, "Orang lewat", started: true);
        await stranger.Says("halo");
        await stranger.Sees("ketik /start");
        await stranger.Says("/start");
        await stranger.SeesButton("🙋 Minta akses");
        await stranger.Says("/start");
        await stranger.Says("halo");
        await city.SettleAsync();
        Assert.Equal(2, stranger.Messages.Count(m => m.FromBot));
    }

    [Fact]
    public async Task Each_stranger_has_a_minute_of_their_own_and_people_of_the_office_are_answered_each_time()
    {
        var (one, other) = (city.World.AddPerson(7001, "Satu", started: true), city.World.AddPerson(7002, "Dua", started: true));
        foreach (var person in new[] { one, other, city.Ani })
            for (var i = 0; i < 3; i++) await person.Says("/admin");
        await city.SettleAsync();
        Assert.Equal((1, 1, 3), (one.Messages.Count(m => m.FromBot), other.Messages.Count(m => m.FromBot),
            city.Ani.Heard("Perintah ini tidak tersedia")));
    }

    [Fact]
    public async Task What_is_open_to_strangers_has_an_end_too_and_every_press_is_answered()
    {
        var stranger = city.World.AddPerson(7001, "Orang lewat", started: true);
        for (var i = 0; i < 60; i++) await stranger.Says("/bahasa");
        await city.SettleAsync();
        Assert.InRange(stranger.Messages.Count(m => m.FromBot), 1, 20);
        for (var i = 0; i < 5; i++) await stranger.Presses("English");
        await city.SettleAsync();
    }
}
