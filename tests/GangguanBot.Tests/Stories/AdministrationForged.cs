using System.Text.Json;
using GangguanBot.Chat;
using GangguanBot.Chat.Receiving;
using GangguanBot.Chat.Routing;
using GangguanBot.Office;
using GangguanBot.Simulator.BotApi;
using GangguanBot.Tests.City;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GangguanBot.Tests.Stories;

/// <summary>Nobody but an admin administers, whatever their phone sends; and an admin's own nonsense does no harm.</summary>
public sealed class AdministrationForged : StoryTest
{
    /// <summary>What one tap may do: it changes nothing that another admin could have changed meanwhile.</summary>
    private static readonly OfficeAct[] WithoutStamp =
        [OfficeAct.InstructionsChanged, OfficeAct.Exported, OfficeAct.JournalChecked, OfficeAct.BackupMade, OfficeAct.Invited,
        OfficeAct.InvitationRevoked];

    private static readonly string[] Words = ["", "people", "own1", "study", "district"];

    [Fact]
    public async Task A_technician_who_forges_any_button_of_administration_is_refused_and_nothing_changes()
    {
        await city.Budi.Says("/bantuan");
        await city.Budi.Sees("Bantuan");
        var before = await StateAsync();
        var kinds = Kinds();
        Assert.True(kinds.Count >= 40, string.Join(' ', kinds));
        foreach (var kind in kinds)
            foreach (var data in Some(Variants(kind)).Take(4).Append(ButtonCodec.PrefixOf(kind)))
                Assert.Contains("tidak tersedia untuk tugas Bapak/Ibu", (await city.Budi.Forges(data)).Text, StringComparison.Ordinal);
        Assert.Equal(before, await StateAsync());
    }

    [Fact]
    public async Task A_removed_admins_buttons_and_half_typed_words_do_nothing()
    {
        var other = await city.AdmitsAsync(9002, "Wakil Admin", GangguanBot.Sop.Role.Admin);
        await other.OpensAsync("👥 Pegawai");
        await other.PressesHereAsync("Budi");
        await other.PressesHereAsync("✏️ Nama");
        await other.SeesHereAsync("Mohon tulis nama yang benar");
        await city.Admin.OpensAsync("👥 Pegawai");
        await city.Admin.PressesHereAsync("›");
        await city.Admin.PressesHereAsync("Wakil Admin");
        await city.Admin.PressesHereAsync("🚫 Keluarkan");
        await city.Admin.PressesHereAsync("🚫 Ya, keluarkan");
        await city.Admin.SeesHereAsync("telah dikeluarkan");
        var before = await StateAsync();
        await other.Says("Budi Jahat");
        await other.Sees("khusus bagi pegawai yang terdaftar");
        Assert.Contains("khusus bagi pegawai", (await other.Forges("apc:1:0:name")).Text, StringComparison.Ordinal);
        Assert.Equal(before, await StateAsync());
    }

    [Fact]
    public async Task An_admins_forged_buttons_never_fail_and_never_change_what_a_stamp_guards()
    {
        await city.Admin.Says("/admin");
        await city.Admin.SeesButton("👥 Pegawai");
        var before = await StateAsync();
        foreach (var kind in Kinds())
            foreach (var data in Some(Variants(kind)))
                await city.Admin.Forges(data);
        await city.SettleAsync();
        Assert.False(city.Admin.HasSeen("karena gangguan pada sistem ini"));
        Assert.Equal(0, await city.QueryAsync(db => db.Set<InboxRow>().CountAsync(r => r.State != InboxState.Done)));
        Assert.Equal(before, await StateAsync());
    }

    /// <summary>
    /// The buttons that the bot itself has mapped for admins alone; without the calendar, where a day can be applied as often as one likes.
    /// </summary>
    private List<Type> Kinds() => [.. city.Services.GetRequiredService<RouteTable>().Buttons
        .Where(b => b.Value.Roles.SequenceEqual(Rights.Of(Right.Administer))).Select(b => b.Value.DataType!)
        .Where(t => t != typeof(GangguanBot.Administration.Calendar.CalendarDayButton)).OrderBy(t => t.Name, StringComparer.Ordinal)];

    /// <summary>Everything that a button of that kind can say of the things numbered 0 and 1, with a stamp that is not theirs.</summary>
    private static IEnumerable<string> Variants(Type kind)
    {
        IEnumerable<object?[]> all = [[]];
        foreach (var p in kind.GetConstructors().Single().GetParameters())
            all = [.. all.SelectMany(before => Values(p.Name!, p.ParameterType).Select(v => (object?[])[.. before, v]))];
        return all.Select(values => ButtonCodec.Pack((IButton)Activator.CreateInstance(kind, values)!)).Distinct();
    }

    /// <summary>Evenly through all of them.</summary>
    private static IEnumerable<string> Some(IEnumerable<string> variants)
    {
        const int most = 20;
        List<string> all = [.. variants];
        return all.Where((_, i) => i % ((all.Count + most - 1) / most) == 0);
    }

    private static IEnumerable<object?> Values(string name, Type type) =>
        Nullable.GetUnderlyingType(type) is { } inner ? Values(name, inner).Append(null)
            : type == typeof(int) ? name == "Stamp" ? [7] : [0, 1]
            : type == typeof(bool) ? [true, false]
            : type == typeof(string) ? Words
            : Enum.GetValues(type).Cast<object?>();

    private Task<string> StateAsync() => city.QueryAsync(async db => JsonSerializer.Serialize(new
    {
        People = await db.Set<GangguanBot.Office.Person>().OrderBy(p => p.Id)
            .Select(p => new { p.Name, p.Nip, p.Role, p.Removed, p.SectionId, p.AgencyId }).ToListAsync(),
        Posts = await db.Set<Post>().OrderBy(p => p.Id).Select(p => new { p.Title, p.Short, p.Removed, p.SeatPersonId }).ToListAsync(),
        Holdings = await db.Set<PostHolding>().OrderBy(h => h.Id).Select(h => new { h.PersonId, h.Until }).ToListAsync(),
        Agencies = await db.Set<Agency>().OrderBy(a => a.Id)
            .Select(a => new { a.Name, a.Short, a.Critical, a.Removed, Sites = a.Sites.Count }).ToListAsync(),
        // Hiding an instruction needs no stamp: pressed twice, it is hidden once.
        Acts = await db.Set<OfficeEntry>().CountAsync(e => !WithoutStamp.Contains(e.Act)),
    }));
}
