namespace Korevagt.Routes.Driving;

/// <summary>Driving between all places under one profile or in one band of the clock, row by row.</summary>
/// <param name="Name">The profile or the band.</param>
/// <param name="Count">Places.</param>
/// <param name="Seconds">Seconds.</param>
/// <param name="Meters">Metres; all 0 where the file gives none.</param>
/// <param name="Costs">What the search counts in place of both, kroner; null mostly.</param>
internal sealed record RouteTable(string Name, int Count, int[] Seconds, int[] Meters, int[]? Costs)
{
    /// <summary>Seconds at a speed, rounded half up.</summary>
    public int SecondsAt(int from, int to, double speed) => AtSpeed(Seconds[(from * Count) + to], speed);

    /// <summary>Metres.</summary>
    public int MetersOf(int from, int to) => Meters[(from * Count) + to];

    /// <summary>Kroner of the file's own table.</summary>
    public int CostsOf(int from, int to) => Costs is null ? 0 : Costs[(from * Count) + to];

    /// <summary>All seconds at a speed.</summary>
    public int[] AllAt(double speed) => speed == 1 ? Seconds : Array.ConvertAll(Seconds, seconds => AtSpeed(seconds, speed));

    private static int AtSpeed(int seconds, double speed) =>
        speed == 1 ? seconds : (int)Math.Min(Math.Floor((seconds / speed) + 0.5), int.MaxValue / 4);
}
