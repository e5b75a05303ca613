using GangguanBot.Chat.Sending;
using GangguanBot.Simulator.BotApi;
using GangguanBot.Tests.City;
using GangguanBot.Tickets;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Tests.Stories;

/// <summary>A long list of buttons is looked at page by page, and whatever happens to its card, nobody loses their place.</summary>
public sealed class PagesOfButtons : StoryTest
{
    private const string Invalid = "Tombol ini sudah tidak berlaku. Silakan buka kembali";

    protected override Task<TestCity> OpenAsync() => CrowdedOffice.OpenAsync();

    [Fact]
    public async Task Who_ticks_on_the_third_page_stays_there_and_sees_each_tick()
    {
        await city.ReachesTheKasiOfManyAsync();
        await city.Kasi.Presses("Pilih beberapa");
        foreach (var _ in (int[])[2, 3])
        {
            await city.Kasi.SeesButton("◻️ 👷");
            await city.Kasi.Presses("›");
            await city.SettleAsync();
        }

        var (first, second) = await city.Kasi.TicksTwoAsync();
        await city.Kasi.SeesButton($"⭐ {first}");
        await city.Kasi.SeesButton($"☑️ {second}");
        await city.Kasi.SeesButton("✅ Tugaskan 2 orang");
        await city.Kasi.Presses("‹");
        await city.SettleAsync();
        Assert.Null(city.Kasi.Messages[^1].Keyboard!.Find(first));
        await city.Kasi.Presses("›");
        await city.Kasi.SeesButton($"☑️ {second}");
        await city.Kasi.Presses("✅ Tugaskan 2 orang");
        await city.SettleAsync();
        Assert.Equal(2, await city.QueryAsync(db => db.Set<Ticket>().SelectMany(t => t.Crew).CountAsync()));
    }

    [Fact]
    public async Task A_card_that_changes_under_its_reader_stays_on_the_page()
    {
        await city.ReachesTheKabidAsync();
        await city.Kabid.TurnsToAsync("👉 Kasi 20 ", press: false);
        city.Ani.Edit(city.Ani.Messages.Single(m => m.Text == Ladder.Sentence), "Internet lantai 2 dan 3 mati sejak pagi.");
        await city.Kabid.Sees("lantai 2 dan 3");
        await city.Kabid.SeesButton("👉 Kasi 20 ");
        await city.Kabid.Presses("👉 Kasi 20 ");
    }

    [Fact]
    public async Task Another_list_on_the_same_card_begins_with_its_first_page()
    {
        await city.ReachesTheKasiOfManyAsync();
        await city.Kasi.Presses("›");
        await city.Kasi.SeesButton("‹");
        await city.Kasi.Presses("Pilih beberapa");
        await city.Kasi.SeesButton("◻️ 👷 Asep");
    }

    [Fact]
    public async Task A_page_of_former_buttons_is_refused_and_the_card_keeps_its_own()
    {
        await city.ReachesTheKabidAsync();
        await city.SettleAsync();
        var card = await city.Kabid.SeesButton("›");
        var old = card.Keyboard!.Find("›")!.Data!;
        await city.Kabid.Presses("↩️ Kembalikan");
        await city.SettleAsync();
        var asked = city.Kabid.Messages[^1].Keyboard;
        Assert.StartsWith(Invalid, (await city.Kabid.Forges(card, old)).Text, StringComparison.Ordinal);
        await city.SettleAsync();
        Assert.Equal(asked!.Buttons.Select(b => b.Data), city.Kabid.Messages[^1].Keyboard!.Buttons.Select(b => b.Data));
    }

    [Fact]
    public async Task Pages_of_another_chat_and_pages_that_are_no_longer_kept_are_refused_with_a_way_out()
    {
        await city.ReachesTheKabidAsync();
        var card = await city.Kabid.SeesButton("›");
        var data = card.Keyboard!.Find("›")!.Data!;
        Assert.StartsWith(Invalid, (await city.Ani.Forges(city.Ani.Messages[^1], data)).Text, StringComparison.Ordinal);
        await city.SettleAsync();
        _ = await city.QueryAsync(db => db.Set<OutboxRow>().ExecuteDeleteAsync());
        var answer = await city.Kabid.Forges(card, data);
        Assert.True(answer.Alert);
        Assert.StartsWith(Invalid, answer.Text, StringComparison.Ordinal);
        await city.Kabid.Says("/tugas");
        await city.Kabid.Presses("GJ-26-0001 ·");
        await city.SettleAsync();
        await city.Kabid.SeesButton("›");
        await city.Kabid.Presses("›");
        await city.Kabid.SeesButton("‹");
    }
}

file static class Ticking
{
    public static async Task ReachesTheKasiOfManyAsync(this TestCity city)
    {
        await city.ReachesTheKabidAsync();
        await city.Kabid.Presses("👉 Kasi");
        await city.Kasi.SeesButton("Pilih beberapa");
    }

    /// <returns>What stands on the two buttons behind their ticks.</returns>
    public static async Task<(string First, string Second)> TicksTwoAsync(this Person kasi)
    {
        var page = await kasi.SeesButton("◻️ 👷");
        string[] names = [.. page.Keyboard!.Buttons.Where(b => b.Text.StartsWith("◻️", StringComparison.Ordinal)).Take(2)
            .Select(b => b.Text[3..20])];
        foreach (var name in names) await kasi.Presses(name);
        return (names[0], names[1]);
    }
}
