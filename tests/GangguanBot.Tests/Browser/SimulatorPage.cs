using GangguanBot.Simulator.Office;
using Microsoft.Playwright;

namespace GangguanBot.Tests.Browser;

/// <summary>The page as a trainer sees it. On disposal it insists that the browser found nothing to complain about.</summary>
public sealed class SimulatorPage : IAsyncDisposable
{
    readonly List<string> faults = [];
    readonly Uri address;

    SimulatorPage(IPage page, Uri address)
    {
        Page = page;
        this.address = address;
        page.Console += (_, line) => { if (line.Type is "error" or "warning") faults.Add(line.Text); };
        page.PageError += (_, fault) => faults.Add(fault);
        page.Request += (_, request) => { if (!IsOurs(request.Url)) faults.Add($"asked elsewhere: {request.Url}"); };
    }

    public IPage Page { get; }

    /// <summary>Complaints that this test brings about on purpose.</summary>
    public string? Expected { get; set; }

    public static async Task<SimulatorPage> OpenAsync(IPage page, Uri address)
    {
        var opened = new SimulatorPage(page, address);
        await page.GotoAsync(address.ToString());
        await Assertions.Expect(opened.Phones).ToHaveCountAsync(SampleOffice.People.Count);
        return opened;
    }

    public ILocator Phones => Page.Locator("section.phone");

    public ILocator Phone(long person) => Page.Locator($"section.phone[data-person='{person}']");

    public ILocator Composer(long person) => Phone(person).GetByRole(AriaRole.Textbox);

    public ILocator Key(long person, string text) => Phone(person).Locator(".key").Filter(new() { HasText = text }).Last;

    /// <summary>The entries of the open menu.</summary>
    public ILocator Menu(long person) => Phone(person).GetByRole(AriaRole.Menuitem);

    public ILocator Switch(long person) => Page.Locator($".switch[data-person='{person}']");

    public Task<string> FocusedAsync() => Page.EvaluateAsync<string>(
        "(one => one === document.body ? '' : one.getAttribute('aria-label') || one.textContent)(document.activeElement)");

    /// <summary>Walks with one key until the focus is on something whose name contains these words.</summary>
    public async Task WalkAsync(string key, string words, int steps = 60)
    {
        for (var step = 0; step < steps && !(await FocusedAsync()).Contains(words, StringComparison.Ordinal); step++)
            await Page.Keyboard.PressAsync(key);
        Assert.Contains(words, await FocusedAsync(), StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        await Page.Context.CloseAsync();
        Assert.DoesNotContain(faults, fault => Expected is null || !fault.Contains(Expected, StringComparison.Ordinal));
    }

    bool IsOurs(string url) => new Uri(url) is var asked && (asked.Scheme is "data" or "blob" || asked.Authority == address.Authority);
}
