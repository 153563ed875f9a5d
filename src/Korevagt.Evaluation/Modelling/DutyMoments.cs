using Korevagt.Simulation.Model;

namespace Korevagt.Evaluation.Modelling;

/// <summary>When cars come or go in a year, and which shifts are on duty from then on; of plans of up to 128 shifts.</summary>
/// <param name="Seconds">The seconds, ascending.</param>
/// <param name="OnDuty">The shifts on duty from each on, a bit each.</param>
internal sealed record DutyMoments(int[] Seconds, UInt128[] OnDuty)
{
    /// <summary>The most shifts.</summary>
    public const int MostShifts = 128;

    /// <summary>Reads a schedule.</summary>
    public static DutyMoments Of(DutySchedule schedule)
    {
        var (seconds, onDuty) = (new List<int>(), new List<UInt128>());
        var (starts, ends, on) = (0, 0, UInt128.Zero);
        var cars = new int[MostShifts];
        var byStart = schedule.ByStart;
        var byEnd = schedule.ByEnd;
        while (starts < byStart.Length || ends < byEnd.Length)
        {
            var second = Math.Min(
                starts < byStart.Length ? byStart[starts].StartSecond : int.MaxValue,
                ends < byEnd.Length ? byEnd[ends].EndSecond : int.MaxValue);
            for (; starts < byStart.Length && byStart[starts].StartSecond == second; starts++)
            {
                cars[byStart[starts].Shift]++;
                on |= UInt128.One << byStart[starts].Shift;
            }

            for (; ends < byEnd.Length && byEnd[ends].EndSecond == second; ends++)
            {
                on &= --cars[byEnd[ends].Shift] == 0 ? ~(UInt128.One << byEnd[ends].Shift) : UInt128.MaxValue;
            }

            seconds.Add(second);
            onDuty.Add(on);
        }

        return new DutyMoments([.. seconds], [.. onDuty]);
    }
}
