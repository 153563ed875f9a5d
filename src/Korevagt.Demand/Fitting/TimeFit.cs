namespace Korevagt.Demand.Fitting;

/// <summary>The fitted time part of the demand.</summary>
/// <param name="Effects">The effects in the order of <see cref="Domain.Demand.FittedEffects"/>.</param>
/// <param name="Covariance">Their posterior covariance, square, row after row; 0 for what is not estimated.</param>
/// <param name="Smoothing">The penalty's factor lambda.</param>
/// <param name="EffectiveParameters">Effective degrees of freedom of all effects.</param>
/// <param name="DayShape">Shape of the days' gamma factor; null for Poisson.</param>
/// <param name="DayMeans">Expected visits of each day by type.</param>
/// <param name="HourMeans">Expected visits of one day in each open hour, by type.</param>
/// <param name="Rounds">Rounds until penalty and effects stood still.</param>
/// <param name="Settled">Whether they did.</param>
internal sealed record TimeFit(
    double[] Effects, double[] Covariance, double Smoothing, double EffectiveParameters, double? DayShape,
    double[] DayMeans, double[][] HourMeans, int Rounds, bool Settled);
