using Hangfire.Common;

namespace Hangfire;

/// <summary>One run of the job at a time; the next one waits.</summary>
/// <param name="timeoutInSeconds">How long the package waits before it gives the run up. The stand-in waits for the end.</param>
public sealed class DisableConcurrentExecutionAttribute(int timeoutInSeconds) : JobFilterAttribute
{
    public int TimeoutSec { get; } = timeoutInSeconds;
}
