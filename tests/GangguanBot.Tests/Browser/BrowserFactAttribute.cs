namespace GangguanBot.Tests.Browser;

/// <summary>A test in a real Chromium; where none is found it is skipped and says so.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute()
    {
        if (Chromium.Path is null) Skip = $"No Chromium: set {Chromium.Variable} to its executable, or put chromium on the PATH.";
    }
}
