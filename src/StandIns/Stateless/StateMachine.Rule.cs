using Stateless.Reflection;

namespace Stateless;

internal enum RuleKind
{
    Transition,
    Reentry,
    Ignore,
}

public sealed partial class StateMachine<TState, TTrigger>
{
    /// <summary>What happened: from where to where, and why.</summary>
    public sealed class Transition(TState source, TState destination, TTrigger trigger)
    {
        public TState Source { get; } = source;

        public TState Destination { get; } = destination;

        public TTrigger Trigger { get; } = trigger;

        public bool IsReentry => Source.Equals(Destination);
    }

    internal sealed class Rule(RuleKind kind, TTrigger trigger, TState destination, Func<bool>? guard, string? guardDescription)
    {
        public RuleKind Kind => kind;

        public TTrigger Trigger => trigger;

        public TState Destination => destination;

        public InvocationInfo? GuardInfo { get; } = guard is null ? null : InvocationInfo.Of(guard, guardDescription);

        public bool IsOpen => guard is null || guard();
    }
}
