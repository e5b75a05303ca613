namespace Hangfire;

/// <summary>Where jobs are kept and how they are written down. Here: in memory, as they are.</summary>
public interface IGlobalConfiguration;

public static class GlobalConfigurationExtensions
{
    public static IGlobalConfiguration UseInMemoryStorage(this IGlobalConfiguration configuration) => configuration;

    public static IGlobalConfiguration UseSimpleAssemblyNameTypeSerializer(this IGlobalConfiguration configuration) => configuration;

    public static IGlobalConfiguration UseRecommendedSerializerSettings(this IGlobalConfiguration configuration) => configuration;
}

internal sealed class GlobalConfiguration : IGlobalConfiguration;
