using System.Text;
using GangguanBot.Chat;
using GangguanBot.Chat.Receiving;
using GangguanBot.Chat.Routing;
using GangguanBot.Simulator.BotApi;
using GangguanBot.Sop;
using GangguanBot.Tests.Chat;
using GangguanBot.Tests.City;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GangguanBot.Tests.Stories;

/// <summary>What holds of every kind of button, and of every layout that a button once had.</summary>
public sealed class EveryButton : StoryTest
{
    private const string Invalid = "Tombol ini sudah tidak berlaku. Silakan buka kembali melalui menu";

    private IReadOnlyList<Type> Kinds => ButtonSamples.Kinds(city.Services.GetRequiredService<RouteTable>());

    [Fact]
    public void Every_kind_of_button_fits_into_64_bytes_and_comes_back_as_it_went()
    {
        Assert.All(Kinds, kind =>
        {
            var longest = ButtonSamples.Longest(kind);
            var data = ButtonCodec.Pack(longest);
            Assert.InRange(Encoding.UTF8.GetByteCount(data), 1, ButtonCodec.MaxBytes);
            Assert.Equal(longest, ButtonCodec.Parse(kind, data));
        });
    }

    [Fact]
    public void Every_kind_of_button_has_a_route()
    {
        var routed = Kinds.Select(k => k.IsGenericType ? k.GetGenericTypeDefinition() : k).ToHashSet();
        var kinds = typeof(IButton).Assembly.GetTypes().Where(t => t.IsClass && t.IsAssignableTo(typeof(IButton)));
        Assert.Empty(kinds.Where(t => !routed.Contains(t)).Select(t => t.Name));
    }

    [Fact]
    public async Task A_forged_variant_of_any_button_is_refused_with_a_sentence_and_changes_nothing()
    {
        await city.ReportsAsync();
        await city.SettleAsync();
        var card = await city.Kadis.SeesButton("👉 Kabid TI");
        var before = await StateAsync();
        List<string> taken = [];
        foreach (var kind in Kinds)
        {
            var data = ButtonCodec.Pack(ButtonSamples.Of(kind, (_, type) => ButtonSamples.Plain(type, 1, "x")));
            foreach (var forged in Forged(data).Where(f => ButtonCodec.Parse(kind, f) is null))
            {
                var answer = await city.Kadis.Forges(card, forged);
                if (answer is not { Alert: true, Text.Length: > 20 }) taken.Add($"{forged} → “{answer.Text}”");
            }
        }

        Assert.Empty(taken);
        Assert.Equal(before, await StateAsync());
    }

    [Fact]
    public void An_old_layout_is_none_of_today_and_what_it_became_is_one()
    {
        var table = city.Services.GetRequiredService<RouteTable>();
        Assert.All(RetiredButtons.All, retired =>
        {
            var (then, now) = Old(table, retired);
            Assert.False(table.Buttons.TryGetValue(ButtonCodec.PrefixOf(then), out var route)
                && ButtonCodec.Parse(route.DataType!, then) is not null, then);
            Assert.Equal(now, RetiredButtons.Renew(then));
            Assert.NotNull(ButtonCodec.Parse(table.Buttons[ButtonCodec.PrefixOf(now)].DataType!, now));
        });
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task One_of_each_old_layout_on_an_old_card_is_still_heard(int third)
    {
        await city.Admin.Says("/admin");
        var card = await city.Admin.SeesButton("👥 Pegawai");
        var table = city.Services.GetRequiredService<RouteTable>();
        List<string> unheard = [];
        foreach (var (then, _) in RetiredButtons.All.Where((_, i) => i % 3 == third).Select(retired => Old(table, retired)))
            if ((await city.Admin.Forges(card, then)).Text.StartsWith(Invalid, StringComparison.Ordinal)) unheard.Add(then);
        Assert.Empty(unheard);
        Assert.False(await city.QueryAsync(db => db.Set<InboxRow>().AnyAsync(r => r.ErrorCode != null)));
        Assert.StartsWith(Invalid, (await city.Admin.Forges(card, "lp:0:0:nonsense")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_card_from_before_the_change_still_disposes()
    {
        await city.ReportsAsync();
        var card = await city.Kadis.SeesButton("👉 Kabid TI");
        var button = ButtonCodec.Parse<GangguanBot.Tickets.Cards.DisposeButton>(card.Keyboard!.Find("👉 Kabid TI")!.Data!)!;
        await city.Kadis.Forges(card, $"mv:{button.Ticket}:{button.Visit}:Dispose.{button.Post}");
        await city.Kabid.SeesButton("👉 Kasi");
        Assert.Equal(Step.KabidDisposition, (await city.TicketAsync()).Step);
    }

    private static IEnumerable<string> Forged(string data)
    {
        var fields = data.Split(':');
        yield return $"{data}:1:2";
        yield return string.Join(':', fields[..^1]) + ":";
        for (var i = 1; i < fields.Length; i++)
            foreach (var wrong in (string[])["-1", "01", "99999999999"])
                yield return string.Join(':', [.. fields[..i], wrong, .. fields[(i + 1)..]]);
    }

    /// <summary>A sample of an old layout, with values that the button of today can carry, and that button.</summary>
    private static (string Then, string Now) Old(RouteTable table, (string Then, string Now) retired)
    {
        var fields = retired.Now.Split(':');
        var parameters = table.Buttons[fields[0]].DataType!.GetConstructors()[0].GetParameters();
        var (then, now, n) = (new StringBuilder(), retired.Now, 0);
        foreach (var c in retired.Then)
        {
            if (c is not ('#' or '*')) { then.Append(c); continue; }
            n++;
            var at = Array.FindIndex(fields, 1, f => f == $"${n}");
            var sample = at < 0 ? "1" : $"{Sample(parameters[at - 1].ParameterType)}";
            then.Append(sample);
            now = now.Replace($"${n}", sample, StringComparison.Ordinal);
        }

        return (then.ToString(), now);
    }

    private static object Sample(Type type) => type == typeof(bool) ? 1 : type == typeof(DateOnly) ? 1 : ButtonSamples.Plain(type, 1, "x");

    private Task<(Step, int, int, int, int)> StateAsync() => city.QueryAsync(async db =>
    {
        var ticket = await db.Set<GangguanBot.Tickets.Ticket>().Include(t => t.Journal).SingleAsync();
        return (ticket.Step, ticket.Version, ticket.Journal.Count, await db.Set<GangguanBot.Office.OfficeEntry>().CountAsync(),
            await db.Set<DialogueRow>().CountAsync());
    });
}
