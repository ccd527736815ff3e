import { Button } from "@mantine/core";
import { Component, type ErrorInfo, type ReactNode } from "react";
import { text } from "../texts";
import { Empty } from "../ui/state";

interface Props {
  /** A change of this (the address) gives the page another chance. */
  place: string;
  children: ReactNode;
}

/** Keeps a failed page from taking the frame with it. */
export class Boundary extends Component<Props, { failedAt: string | null }> {
  override state = { failedAt: null as string | null };

  override componentDidCatch(error: Error, info: ErrorInfo) {
    console.error(error, info.componentStack);
    this.setState({ failedAt: this.props.place });
  }

  static getDerivedStateFromError() {
    return { failedAt: "" };
  }

  override componentDidUpdate(before: Props) {
    if (this.state.failedAt !== null && before.place !== this.props.place) this.setState({ failedAt: null });
  }

  override render() {
    if (this.state.failedAt === null) return this.props.children;
    return (
      <Empty
        drawing="knot"
        title={text("shell.crashed.title")}
        actions={<Button onClick={() => window.location.reload()}>{text("shell.crashed.reload")}</Button>}
      >
        {text("shell.crashed.detail")}
      </Empty>
    );
  }
}
