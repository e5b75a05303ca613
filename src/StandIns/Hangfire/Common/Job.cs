using System.Linq.Expressions;
using System.Reflection;

namespace Hangfire.Common;

/// <summary>A call to be made later: which method of which type, with which arguments.</summary>
public sealed class Job
{
    private Job(Type type, MethodInfo method, IReadOnlyList<object?> args) => (Type, Method, Args) = (type, method, args);

    public Type Type { get; }

    public MethodInfo Method { get; }

    /// <summary>Worked out when the job is listed, not when it runs. A cancellation token is replaced by the run's own.</summary>
    public IReadOnlyList<object?> Args { get; }

    /// <exception cref="ArgumentException">Not a plain call of a method.</exception>
    /// <exception cref="NotSupportedException">The method is not public.</exception>
    public static Job FromExpression<TType>(Expression<Func<TType, Task>> methodCall) => From(typeof(TType), methodCall);

    /// <inheritdoc cref="FromExpression{TType}(Expression{Func{TType, Task}})"/>
    public static Job FromExpression<TType>(Expression<Action<TType>> methodCall) => From(typeof(TType), methodCall);

    internal T? Filter<T>() where T : JobFilterAttribute => Method.GetCustomAttribute<T>(inherit: true) ?? Type.GetCustomAttribute<T>(inherit: true);

    internal async Task Run(IServiceProvider services, CancellationToken cancellation)
    {
        var target = Method.IsStatic ? null : ActivatorUtilities.GetServiceOrCreateInstance(services, Type);
        object?[] args = [.. Args.Select(arg => arg is CancellationToken ? cancellation : arg)];
        if (Method.Invoke(target, BindingFlags.DoNotWrapExceptions, null, args, null) is Task running) await running;
    }

    private static Job From(Type type, LambdaExpression call)
    {
        if (call.Body is not MethodCallExpression body) throw new ArgumentException("A job is the call of a method.", nameof(call));
        if (!body.Method.IsPublic) throw new NotSupportedException($"{body.Method.Name} is not public: a job cannot call it.");
        return new Job(type, body.Method, [.. body.Arguments.Select(argument => Expression.Lambda(argument).Compile().DynamicInvoke())]);
    }
}
