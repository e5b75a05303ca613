namespace Stateless;

public sealed partial class StateMachine<TState, TTrigger>
{
    /// <summary>Fires a trigger. Triggers fired by actions wait until this one is through.</summary>
    /// <exception cref="InvalidOperationException">The state does not permit it, a guard says no, or two guards say yes.</exception>
    public void Fire(TTrigger trigger)
    {
        waiting.Enqueue(trigger);
        if (firing) return;
        firing = true;
        try
        {
            while (waiting.TryDequeue(out var next)) FireOne(next);
        }
        finally
        {
            firing = false;
        }
    }

    /// <inheritdoc cref="Fire"/>
    public Task FireAsync(TTrigger trigger)
    {
        try
        {
            Fire(trigger);
            return Task.CompletedTask;
        }
        catch (Exception refused)
        {
            return Task.FromException(refused);
        }
    }

    private void FireOne(TTrigger trigger)
    {
        var source = State;
        if (Find(trigger, out var unmetGuards) is not { } rule)
        {
            unhandled(source, trigger, unmetGuards);
            return;
        }
        if (rule.Kind == RuleKind.Ignore) return;

        var transition = new Transition(source, rule.Destination, trigger);
        Configure(source).Leave(transition);
        write(rule.Destination);
        transitioned?.Invoke(transition);
        Configure(rule.Destination).Enter(transition);
        completed?.Invoke(transition);
    }

    private Rule? Find(TTrigger trigger, out ICollection<string>? unmetGuards)
    {
        unmetGuards = null;
        var candidates = Configure(State).RulesFor(trigger);
        if (candidates.Count == 0) return null;

        var open = candidates.Where(rule => rule.IsOpen).ToList();
        if (open.Count > 1) throw new InvalidOperationException($"From {State}, {trigger} leads several ways at once: guards must exclude each other.");
        unmetGuards = open.Count == 1 ? [] : [.. candidates.Select(rule => rule.GuardInfo!.Description).Distinct()];
        return open.SingleOrDefault();
    }

    private static void Refuse(TState state, TTrigger trigger, ICollection<string>? unmetGuards) =>
        throw new InvalidOperationException(unmetGuards is { Count: > 0 }
            ? $"{trigger} is not permitted in state {state}: {string.Join(", ", unmetGuards)}."
            : $"{trigger} is not permitted in state {state}.");
}
