namespace Korevagt.Tests.Postgres;

/// <summary>A fact that starts a real PostgreSQL server, and is skipped with the reason where none is installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PostgresFactAttribute : FactAttribute
{
    public PostgresFactAttribute() => Skip = PostgresInstallation.Missing;
}
