using Korevagt.Evaluation;
using NodaTime;

namespace Korevagt.Routes.Daytime;

/// <summary>What a visit moved to daytime costs, by tours of drawn working days.</summary>
/// <param name="Scenario">Name of the scenario.</param>
/// <param name="Contract">Id of the contract that pays.</param>
/// <param name="Stations">Ids of the stations that the vehicles start and end at.</param>
/// <param name="Days">The days.</param>
/// <param name="DkkPerVisit">Kroner for a visit that is on a tour: all kroner over all visits, with the 95 % interval over days; null where no visit is on any.</param>
/// <param name="KilometersPerVisit">Kilometres, likewise.</param>
/// <param name="MovedPerDay">Visits moved to a working day, mean and interval over days.</param>
public sealed record DaytimeCost(
    string Scenario, string Contract, IReadOnlyList<string> Stations, IReadOnlyList<DaytimeDay> Days, Estimate? DkkPerVisit, Estimate? KilometersPerVisit,
    Estimate MovedPerDay)
{
    /// <summary>Visits that are on no tour.</summary>
    public int Unplanned => Days.Sum(day => day.Visits - day.Planned);

    /// <summary>All visits.</summary>
    public int Visits => Days.Sum(day => day.Visits);
}

/// <summary>A drawn working day.</summary>
/// <param name="Date">The date.</param>
/// <param name="Visits">Visits moved to it.</param>
/// <param name="Planned">Of these on tours.</param>
/// <param name="Tours">Vehicles that drive.</param>
/// <param name="Dkk">Kroner of the tours.</param>
/// <param name="Meters">Metres of the tours.</param>
public sealed record DaytimeDay(LocalDate Date, int Visits, int Planned, int Tours, decimal Dkk, long Meters);
