using Korevagt.Domain.Time;

namespace Korevagt.Demand.Fitting;

/// <summary>
/// The roughness of a curve over the week: a cyclic P-spline (Eilers and Marx, "Flexible smoothing with B-splines and
/// penalties", Statistical Science 11, 1996) of cubic B-splines with a knot at every hour, whose squared second differences
/// of neighboring coefficients are added up.
/// </summary>
/// <remarks>
/// With as many knots as hours the curve's 168 values and its coefficients determine each other (values = B coefficients,
/// where B is circulant with rows 1/6, 4/6, 1/6). The penalty is written here in the values: B^-T D'D B^-1, circulant too,
/// with eigenvalue (2 - 2 cos w)^2 / (2/3 + 1/3 cos w)^2 at frequency w.
/// </remarks>
internal static class CyclicSmoothness
{
    /// <summary>Rank of the penalty: only a level curve is free.</summary>
    public const int Rank = DutyHour.HoursOfWeek - 1;

    /// <summary>The penalty between two hours of the week by their distance, 0 to 167.</summary>
    public static double[] Penalty { get; } =
    [
        .. Enumerable.Range(0, DutyHour.HoursOfWeek).Select(distance => Enumerable.Range(0, DutyHour.HoursOfWeek).Average(wave =>
        {
            var frequency = 2 * Math.PI * wave / DutyHour.HoursOfWeek;
            var rough = (2 - 2 * Math.Cos(frequency)) / (2.0 / 3 + Math.Cos(frequency) / 3);
            return rough * rough * Math.Cos(frequency * distance);
        })),
    ];

    /// <summary>The penalty between two hours of the week.</summary>
    public static double Between(int hour, int other) => Penalty[Math.Abs(hour - other)];

    /// <summary>The roughness of a curve: its values times the penalty times its values.</summary>
    public static double Roughness(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        for (var i = 0; i < DutyHour.HoursOfWeek; i++)
        {
            for (var j = 0; j < DutyHour.HoursOfWeek; j++)
            {
                sum += values[i] * values[j] * Between(i, j);
            }
        }

        return sum;
    }
}
