using GangguanBot.Simulator.BotApi;
using GangguanBot.Tests.City;
using Person = GangguanBot.Simulator.BotApi.Person;

namespace GangguanBot.Tests.Stories;

/// <summary>Taps and sentences are counted: what a job may cost is part of the product.</summary>
public sealed class HowEasyItIs : StoryTest
{
    [Fact]
    public async Task No_job_costs_more_than_it_may()
    {
        await CostsAsync(city.Ani, taps: 2, sentences: 1, () => city.ReportsAsync());
        await CostsAsync(city.Ani, taps: 0, sentences: 0, SeesWhereItIsAsync);
        await CostsAsync(city.Kadis, taps: 1, sentences: 0, () => PassesAsync(city.Kadis, "👉 Kabid TI", city.Kabid));
        await CostsAsync(city.Kabid, taps: 1, sentences: 0, () => PassesAsync(city.Kabid, "👉 Kasi", city.Kasi));
        await CostsAsync(city.Kasi, taps: 1, sentences: 0, () => PassesAsync(city.Kasi, "👷 Budi", city.Budi));
        await CostsAsync(city.Budi, taps: 1, sentences: 0, () => city.Budi.Presses("✅ Terima"));
        await CostsAsync(city.Budi, taps: 1, sentences: 0, () => city.Budi.Presses("📍 Tiba di lokasi"));
        await CostsAsync(city.Budi, taps: 5, sentences: 0, async () =>
        {
            await city.DiagnosesABrokenCableAsync();
            await PassesAsync(city.Budi, "📤 Kirim laporan", city.Kasi);
        });
        await CostsAsync(city.Kasi, taps: 1, sentences: 0, () => PassesAsync(city.Kasi, "📤 Teruskan", city.Kabid));
        await CostsAsync(city.Kabid, taps: 1, sentences: 0, () => PassesAsync(city.Kabid, "📤 Teruskan", city.Kadis));
        await city.Kadis.SeesButton("👍 Diterima");
    }

    private async Task SeesWhereItIsAsync()
    {
        await city.Ani.Says("/status");
        await city.Ani.Sees("Menunggu disposisi Kepala Dinas");
    }

    private static async Task PassesAsync(Person from, string label, Person to)
    {
        var before = to.Messages.Count;
        await from.Presses(label);
        await to.WaitFor(m => m.FromBot && to.Messages.Count > before);
    }

    /// <summary>Commands are the one word that begins a job, and are not counted.</summary>
    private static async Task CostsAsync(Person person, int taps, int sentences, Func<Task> job)
    {
        var (pressed, said) = (person.Pressed.Count, Sentences(person));
        await job();
        Assert.Equal((taps, sentences), (person.Pressed.Count - pressed, Sentences(person) - said));
    }

    private static int Sentences(Person person) => person.Messages.Count(m => !m.FromBot && !m.Text.StartsWith('/'));
}
