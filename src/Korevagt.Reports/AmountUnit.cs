namespace Korevagt.Reports;

/// <summary>In which steps amounts are written beside each other: all in the same.</summary>
/// <param name="StepDkk">The smallest difference that can be seen, in kroner.</param>
/// <param name="InMillions">Whether they are written in millions.</param>
/// <param name="Decimals">The digits behind the decimal mark.</param>
internal readonly record struct AmountUnit(int StepDkk, bool InMillions, int Decimals)
{
    private const decimal MillionsFromDkk = 100_000m;
    private const decimal ThousandsFromDkk = 10_000m;

    /// <summary>
    /// The steps that amounts are worth: hundredths of a million from 100,000 kroner on, thousands from ten thousand on, below
    /// that hundreds; thousandths of a million where two amounts would be written alike.
    /// </summary>
    /// <param name="amounts">At least one.</param>
    /// <param name="tellingApart">Two that are to be told apart, or null.</param>
    public static AmountUnit For(ReadOnlySpan<decimal> amounts, (decimal, decimal)? tellingApart)
    {
        var largest = 0m;
        foreach (var amount in amounts)
        {
            largest = Math.Max(largest, Math.Abs(amount));
        }

        AmountUnit unit = largest switch
        {
            >= MillionsFromDkk => new(10_000, true, 2),
            >= ThousandsFromDkk => new(1_000, false, 0),
            _ => new(100, false, 0),
        };
        return tellingApart is var (first, second) && unit.InMillions && unit.Of(first) == unit.Of(second) ? new(1_000, true, 3) : unit;
    }

    /// <summary>An amount rounded to the steps, in millions where they are.</summary>
    public decimal Of(decimal dkk)
    {
        var rounded = decimal.Round(dkk / StepDkk, MidpointRounding.AwayFromZero) * StepDkk;
        return InMillions ? rounded / 1_000_000 : rounded;
    }
}
