using System.Collections;
using Microsoft.Extensions.Configuration;

namespace Korevagt.Settings;

/// <summary>
/// Where settings come from: <c>appsettings.json</c>, then the environment, then the command line, the later over the earlier.
/// </summary>
public static class SettingsSource
{
    /// <summary>The section that holds ours.</summary>
    public const string Section = "Korevagt";

    private const string Prefix = "KOREVAGT_";

    // The environment is everybody's: KOREVAGT_DB_PASSWORD of a composition of containers is not meant for us.
    private static readonly HashSet<string> OfOurs =
        HelpTexts.Settings.Select(setting => setting.Name.Split(':')[0]).ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>How a setting is called everywhere: <c>Korevagt:Limits:Burst</c>.</summary>
    /// <param name="key">Its name below the section.</param>
    public static string NameOf(string key) => $"{Section}:{key}";

    /// <summary>Reads all sources.</summary>
    /// <param name="arguments">
    /// <c>--Store=korevagt.db</c>, <c>--Limits:Burst 100</c>: names without the section, or with it as <c>--Korevagt:Store</c>.
    /// </param>
    /// <param name="environment">Variables; <c>KOREVAGT_OIDC__ISSUER</c> is <c>Korevagt:Oidc:Issuer</c>.</param>
    /// <exception cref="FormatException">The file is no JSON, or the command line cannot be understood.</exception>
    public static IConfigurationRoot Read(string[] arguments, IDictionary environment)
    {
        var sources = new ConfigurationBuilder()
            .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true)
            .AddJsonFile(Path.Combine(Directory.GetCurrentDirectory(), "appsettings.json"), optional: true)
            .AddInMemoryCollection(OfEnvironment(environment))
            .AddInMemoryCollection(Sectioned(new ConfigurationBuilder().AddCommandLine(arguments).Build()));
        return sources.Build();
    }

    private static IEnumerable<KeyValuePair<string, string?>> OfEnvironment(IDictionary environment) =>
        from DictionaryEntry variable in environment
        let name = (string)variable.Key
        where name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)
        let key = name[Prefix.Length..].Replace("__", ":", StringComparison.Ordinal)
        where OfOurs.Contains(key.Split(':')[0])
        select KeyValuePair.Create(NameOf(key), (string?)variable.Value);

    private static IEnumerable<KeyValuePair<string, string?>> Sectioned(IConfiguration commandLine) =>
        from entry in commandLine.AsEnumerable()
        where entry.Value is not null
        select entry.Key.StartsWith(Section + ":", StringComparison.OrdinalIgnoreCase)
            ? entry
            : KeyValuePair.Create(NameOf(entry.Key), entry.Value);
}
