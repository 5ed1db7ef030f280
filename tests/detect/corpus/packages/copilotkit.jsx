import { CopilotKit } from '@copilotkit/react-core';
import { CopilotChat } from '@copilotkit/react-ui';
import '@copilotkit/react-ui/styles.css';
import { createRoot } from 'react-dom/client';
import { root, variant } from './variant.jsx';

const labels =
  variant === 'es'
    ? {
        title: 'Su asistente',
        initial: '¡Hola! ¿En qué puedo ayudarle hoy?',
        placeholder: 'Escriba un mensaje…',
      }
    : { title: 'Your Assistant', initial: 'Hi! How can I assist you today?' };
createRoot(root).render(
  <CopilotKit runtimeUrl="/api/copilotkit">
    <CopilotChat labels={labels} />
  </CopilotKit>,
);
