using Korevagt.Routing;

namespace Korevagt.Routes.Judging;

/// <summary>A routing file whose parts were looked at, before driving times are known.</summary>
internal sealed record JudgedRoutes(
    PlaceIndex Places, AmountJudge Amounts, IReadOnlyList<JudgedTask> Tasks, IReadOnlyList<JudgedVehicle> Vehicles, StepJudge Steps,
    IReadOnlyList<IReadOnlyList<StopOfTask>> Given);
