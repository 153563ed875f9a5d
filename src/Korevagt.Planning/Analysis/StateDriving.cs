namespace Korevagt.Planning.Analysis;

/// <summary>Mean driving times in a roster state: those of its driving bands, by the share of the visits in each.</summary>
internal sealed class StateDriving
{
    public StateDriving(IReadOnlyList<MeanDriving> bands, IReadOnlyList<double> shares)
    {
        Bands = [.. bands.Zip(shares).Where(band => band.Second > 0)];
        Out = Mixed(band => band.Out);
        Home = Mixed(band => band.Home);
        Between = Mixed(band => band.Between);
    }

    /// <summary>The bands that the state has visits in, each with their share.</summary>
    public IReadOnlyList<(MeanDriving Driving, double Share)> Bands { get; }

    /// <summary>Seconds from each station to each area.</summary>
    public double[][] Out { get; }

    /// <summary>Seconds back to each station from each area.</summary>
    public double[][] Home { get; }

    /// <summary>Seconds from each area (first index) to each other and within it.</summary>
    public double[][] Between { get; }

    private double[][] Mixed(Func<MeanDriving, double[][]> times) => Bands.Count == 1
        ? times(Bands[0].Driving)
        :
        [
            .. times(Bands[0].Driving).Select((row, from) =>
                row.Select((_, to) => Bands.Sum(band => band.Share * times(band.Driving)[from][to])).ToArray()),
        ];
}
