using System.Globalization;

namespace Korevagt.Tests.Stores;

/// <summary>How hard the tests of survival try; <c>tests/soak/batches.sh</c> has them try harder.</summary>
internal static class Soak
{
    /// <summary>Decides who is killed and when.</summary>
    public static ulong Seed { get; } = (ulong)Said("SEED", 1);

    /// <summary>How often the process on SQLite is killed.</summary>
    public static int Kills { get; } = Said("KILLS", 4);

    /// <summary>How long no worker on PostgreSQL is killed after one was.</summary>
    public static TimeSpan BetweenKills { get; } = TimeSpan.FromSeconds(Said("BETWEEN_KILLS", 3));

    /// <summary>How many workers on PostgreSQL are killed at most: each that takes its place has to start, and a slow machine starts slowly.</summary>
    public static int MostKills { get; } = Said("MOST_KILLS", 4);

    /// <summary>How often PostgreSQL is restarted.</summary>
    public static int Restarts { get; } = Said("RESTARTS", 1);

    /// <summary>How long PostgreSQL is away at each restart.</summary>
    public static TimeSpan Outage { get; } = TimeSpan.FromSeconds(Said("OUTAGE", 0));

    /// <summary>How long PostgreSQL is away where that is all that happens.</summary>
    public static TimeSpan LongOutage { get; } = TimeSpan.FromSeconds(Said("LONG_OUTAGE", 11));

    /// <summary>By how much the two hundred runs are longer.</summary>
    public static int Longer { get; } = Said("LONGER", 1);

    /// <summary>How many minutes are waited for what only a defect keeps from happening.</summary>
    public static int Patience { get; } = Said("PATIENCE", 3);

    private static int Said(string what, int usually) =>
        Environment.GetEnvironmentVariable($"KOREVAGT_SOAK_{what}") is { Length: > 0 } said ? int.Parse(said, CultureInfo.InvariantCulture) : usually;
}
